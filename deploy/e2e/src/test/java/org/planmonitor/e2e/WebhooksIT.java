package org.planmonitor.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.planmonitor.e2e.Api.INDICATORS;

/** Another system subscribes at the gateway, agrees, and is told of a figure and its verdict, signed. */
@Order(3)
@ExtendWith(WithSuite.class)
final class WebhooksIT {

    private static final String SUBSCRIPTIONS = "/reports/v1/subscriptions";
    private static final String INDICATOR = "basic-pension-insurance-participation-rate";
    private static final String CELL =
            INDICATORS + "/indicators/" + INDICATOR + "/observations/" + INDICATOR + "/140100/2022";

    private final Api api;

    WebhooksIT(Api api) {
        this.api = api;
    }

    @Test
    void aSubscriberIsToldOfAFigureAndItsVerdictAndCanProveWhoToldIt() throws Exception {
        try (var receiver = new Receiving()) {
            JsonNode made = api.send(
                            "POST",
                            SUBSCRIPTIONS,
                            "reporter",
                            """
                            {"plan": "taiyuan-14fyp", "sink": "%s", "filter": {"types": ["observations.published", "assessment.changed"]}}""".formatted(receiver.url()),
                            "Idempotency-Key",
                            UUID.randomUUID().toString())
                    .expecting(201)
                    .json();
            String href = made.get("href").asText();
            await().atMost(Duration.ofSeconds(60)).until(() -> state(href).equals("ACTIVE"));

            api.send(
                            "PUT",
                            CELL,
                            "planner",
                            "{\"value\": 94.2, \"status\": \"PRELIMINARY\", \"revisionClass\": null, \"source\": {\"title\": \"Bulletin\"}}",
                            "If-None-Match",
                            "*")
                    .expecting(201);

            Receiving.Told figure = receiver.awaits("observations.published", "94.2");
            Receiving.Told verdict = receiver.awaits("assessment.changed", INDICATOR);
            String secret = made.get("secret").asText();
            assertThat(List.of(figure, verdict)).allMatch(told -> told.isSigned(secret));
            end(href);
            api.send("GET", href, "reporter", null).expecting(404);
        }
    }

    @Test
    void anAddressOfTheHouseIsRefusedAndWhoDoesNotAgreeHearsNothing() throws IOException {
        api.send(
                        "POST",
                        SUBSCRIPTIONS,
                        "reporter",
                        "{\"plan\": \"taiyuan-14fyp\", \"sink\": \"http://169.254.169.254/latest\"}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expecting(400);
        try (var receiver = new Receiving()) {
            receiver.agrees = false;
            JsonNode made = api.send(
                            "POST",
                            SUBSCRIPTIONS,
                            "reporter",
                            "{\"plan\": \"taiyuan-14fyp\", \"sink\": \"" + receiver.url() + "\"}",
                            "Idempotency-Key",
                            UUID.randomUUID().toString())
                    .expecting(201)
                    .json();
            String href = made.get("href").asText();
            api.send(
                            "POST",
                            href + "/pings",
                            "reporter",
                            null,
                            "Idempotency-Key",
                            "ping-" + made.get("id").asText())
                    .expecting(202);

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> api.send("GET", href, "reporter", null)
                            .json()
                            .get("reason")
                            .asText("")
                            .equals("ORIGIN_NOT_ALLOWED"));
            assertThat(receiver.told).isEmpty();
            end(href);
        }
    }

    private String state(String href) {
        return api.send("GET", href, "reporter", null)
                .expecting(200)
                .json()
                .get("state")
                .asText();
    }

    private void end(String href) {
        String tag = api.send("GET", href, "reporter", null).expecting(200).header("ETag");
        api.send("DELETE", href, "reporter", null, "If-Match", tag).expecting(204);
    }
}
