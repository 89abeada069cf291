package org.planmonitor.bench.suite;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.planmonitor.local.Failure;

/** The figures of several indicators for one period, as a statistics bureau sends them: in one request, at one instant. */
record Batch(HttpClient client, URI address, String period, List<String> indicators, String token)
        implements Publishing {

    static Batch of(
            HttpClient client, String gateway, String plan, String period, List<String> indicators, String token) {
        URI address = URI.create(gateway + "/indicators/v1/plans/" + plan + "/official-statistics");
        return new Batch(client, address, period, indicators, token);
    }

    @Override
    public void publish(BigDecimal value) throws IOException, InterruptedException {
        String rows = indicators.stream().map(code -> row(code, value)).collect(Collectors.joining(","));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"referenceNumber":"Bench","issuer":"Bench","level":"CITY","issuedOn":"2026-01-31","source":{"title":"Bench"},\
                        "rows":[%s]}""".formatted(rows)))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw Failure.of("%s answered %d: %s", address, answer.statusCode(), answer.body());
        }
    }

    private String row(String code, BigDecimal value) {
        return """
                {"key":"%1$s","subject":{"type":"INDICATOR","code":"%1$s"},"component":"%1$s","period":"%2$s","value":%3$s,\
                "status":"REVISED","revisionClass":"VERIFICATION"}""".formatted(code, period, value.toPlainString());
    }
}
