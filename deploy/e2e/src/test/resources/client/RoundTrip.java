package client;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import client.api.ClientsApi;
import client.api.IndicatorsApi;
import client.model.IndicatorsIndicatorPage;
import client.model.IndicatorsIndicatorView;
import client.model.ReportsClient;
import client.model.ReportsClientQuota;
import client.model.ReportsClientRequest;
import client.model.ReportsClientState;

/** What somebody writes who has nothing but the client that was made of the document. */
public final class RoundTrip {

    private RoundTrip() {}

    /** Reads pages until there is none, then each by its code. */
    public static List<String> indicators(String gateway, String plan) throws ApiException {
        IndicatorsApi api = new IndicatorsApi(at(gateway, ""));
        IndicatorsIndicatorPage page = api.indicatorsListIndicators(plan, null, null, null, null, 20);
        List<IndicatorsIndicatorView> all = new ArrayList<>(page.getItems());
        while (page.getNext() != null) {
            page = api.indicatorsListIndicators(plan, null, null, null, page.getNext(), 20);
            all.addAll(page.getItems());
        }
        for (IndicatorsIndicatorView each : all) {
            IndicatorsIndicatorView alone = api.indicatorsGetIndicator(each.getCode(), plan, null);
            if (!alone.equals(each)) {
                throw new IllegalStateException(each + " is alone " + alone);
            }
        }
        return all.stream().map(IndicatorsIndicatorView::getCode).toList();
    }

    /** Writes a client system and reads it back; says what is there, and whether it is what the write answered. */
    public static Map<String, Object> client(String gateway, String token, String id) throws ApiException {
        ClientsApi api = new ClientsApi(at(gateway, token));
        ReportsClient made = api.reportsPutClient(
                id,
                new ReportsClientRequest()
                        .unit("统计局 · Statistics bureau")
                        .contact("data@example.org")
                        .purpose("Monthly bulletin")
                        .scopes(Set.of("indicators:read", "reports:read"))
                        .quota(new ReportsClientQuota().perMinute(60).perDay(1_000))
                        .expiresAt(OffsetDateTime.parse("2030-01-01T00:00:00Z"))
                        .state(ReportsClientState.ACTIVE)
                        .reason("Typed client"),
                "*");
        ReportsClient read = api.reportsGetClient(id);
        return Map.of(
                "same", made.equals(read),
                "unit", read.getUnit(),
                "scopes", Set.copyOf(read.getScopes()),
                "perDay", read.getQuota().getPerDay(),
                "expiresAt", read.getExpiresAt().toInstant(),
                "state", read.getState().getValue());
    }

    /** The status of a refusal, and the problem document that came with it. */
    public static Map.Entry<Integer, String> refused(String gateway) {
        try {
            new ClientsApi(at(gateway, "")).reportsGetClient("nobody");
            throw new IllegalStateException("was not refused");
        } catch (ApiException e) {
            return Map.entry(e.getCode(), e.getResponseBody());
        }
    }

    private static ApiClient at(String gateway, String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(gateway);
        if (!token.isEmpty()) {
            client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        }
        return client;
    }
}
