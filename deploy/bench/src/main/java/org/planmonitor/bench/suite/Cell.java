package org.planmonitor.bench.suite;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.planmonitor.local.Failure;

/** One figure that is published again and again, each time on top of the last. Used by one thread at a time. */
final class Cell implements Publishing {

    private final HttpClient client;
    private final URI address;
    private final String token;
    private String tag;

    Cell(HttpClient client, String gateway, String plan, String indicator, String token)
            throws IOException, InterruptedException {
        this(client, gateway, plan, indicator, "2025", token);
    }

    Cell(HttpClient client, String gateway, String plan, String indicator, String period, String token)
            throws IOException, InterruptedException {
        this.client = client;
        this.token = token;
        this.address = URI.create(gateway + "/indicators/v1/plans/" + plan + "/indicators/" + indicator
                + "/observations/" + indicator + "/990100/" + period);
        HttpResponse<Void> now =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        this.tag = now.headers()
                .firstValue("ETag")
                .orElseThrow(() -> Failure.of("%s has no figure (%d)", address, now.statusCode()));
    }

    @Override
    public void publish(BigDecimal value) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .PUT(
                        HttpRequest.BodyPublishers.ofString(
                                "{\"value\":" + value.toPlainString()
                                        + ",\"status\":\"REVISED\",\"revisionClass\":\"VERIFICATION\",\"document\":\"Bench\",\"source\":{\"title\":\"Bench\"}}"))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw Failure.of("%s answered %d: %s", address, answer.statusCode(), answer.body());
        }
        tag = answer.headers().firstValue("ETag").orElse(tag);
    }
}
