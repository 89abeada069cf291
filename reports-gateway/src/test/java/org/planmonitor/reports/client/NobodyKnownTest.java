package org.planmonitor.reports.client;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.kit.testing.Patience.await;

/** Who shows no token has a quota by address, also for answers that stand ready and are given before the gate. */
@QuarkusTest
@TestProfile(NobodyKnownTest.Few.class)
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class NobodyKnownTest {

    private static final int A_MINUTE = 20;
    private static final SmallPlan PLAN = new SmallPlan("nobody-known", false);
    private static final String DASHBOARD = "/reports/v1/plans/nobody-known/dashboard";

    /** So few calls a minute that a test comes behind them. */
    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "planmonitor.clients.per-minute", Integer.toString(A_MINUTE),
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true");
        }
    }

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
    }

    @ParameterizedTest
    @ValueSource(strings = {DASHBOARD, "/indicators/v1/plans"})
    void isRefusedWhenItIsUsedUp(String path) {
        Owners.indicators().register(any(anyUrl()).willReturn(okJson("{}")));
        Emitted.send(PLAN.events());
        await().until(() -> planner(DASHBOARD).statusCode() == 200);

        Response answer = given().get(path);
        for (int calls = 1; calls <= A_MINUTE + 1 && answer.statusCode() == 200; calls++) {
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"minute\";q=" + A_MINUTE + ";w=60");
            answer = given().header("If-None-Match", "\"other\"").get(path);
        }

        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("TOO_MANY_REQUESTS"))
                .body("instance", equalTo(path));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(answer.headers().getValues("X-Request-Id")).hasSize(1);
    }

    @Test
    void takesNothingFromWhoIsKnown() {
        Emitted.send(PLAN.events());
        await().until(() -> planner(DASHBOARD).statusCode() == 200);

        for (int calls = 0; calls <= A_MINUTE; calls++) {
            given().get(DASHBOARD);
        }

        assertThat(given().get(DASHBOARD).statusCode()).isEqualTo(429);
        assertThat(planner(DASHBOARD).statusCode()).isEqualTo(200);
    }

    /** As a balancer tells them; whoever has one IPv6 address of a network has all of them. */
    @Test
    void addressesOfOneNetworkShareAQuotaAndOthersHaveTheirOwn() {
        Owners.indicators().register(any(anyUrl()).willReturn(okJson("{}")));
        int refused = 0;
        for (int calls = 0; calls < A_MINUTE * 2; calls++) {
            Response answer = from("[2001:db8:7:8:%x::%x]".formatted(calls + 1, calls + 1));
            refused += answer.statusCode() == 429 ? 1 : 0;
        }

        assertThat(refused).as("about half of them").isBetween(A_MINUTE / 2, A_MINUTE);
        assertThat(from("[2001:db8:7:9::1]").statusCode()).isEqualTo(200);
        assertThat(from("198.51.100.7").statusCode()).isEqualTo(200);
        assertThat(Owners.indicators().find(anyRequestedFor(anyUrl())))
                .as("the owner is told, too")
                .extracting(seen -> seen.getHeader("X-Forwarded-For"))
                .contains("[2001:db8:7:9::1]", "198.51.100.7");
    }

    private static Response from(String address) {
        return given().header("X-Forwarded-For", address).get("/indicators/v1/plans");
    }

    /** Another one each time, so that nobody uses up what is his. */
    private static Response planner(String path) {
        String subject = UUID.randomUUID().toString();
        return given().header("Authorization", "Bearer " + Tokens.of(Map.of("sub", subject), "planner"))
                .get(path);
    }
}
