package org.planmonitor.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.planmonitor.e2e.Api.DASHBOARD;
import static org.planmonitor.e2e.Api.INDICATORS;
import static org.planmonitor.e2e.Api.PROJECTS;

/** What is written at the gateway is seen in the dashboard, and outlives a restart of everything. */
@Order(3)
@ExtendWith(WithSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class WritesIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String RATE = "permanent-resident-urbanization-rate";
    private static final String INDICATOR = INDICATORS + "/indicators/" + RATE;
    private static final String CELL = INDICATOR + "/observations/" + RATE + "/140100/2025";
    private static final String PROJECT = PROJECTS + "/projects/metro-line-3";

    private final Suite suite;
    private final Api api;

    WritesIT(Suite suite, Api api) {
        this.suite = suite;
        this.api = api;
    }

    @Test
    @Order(1)
    void anObservationChangesTheDashboard() {
        JsonNode before = api.get(DASHBOARD).json();

        Api.Reply written = api.send(
                "PUT",
                CELL,
                "planner",
                "{\"value\": 89.6, \"status\": \"PRELIMINARY\", \"revisionClass\": null, \"source\": {\"title\": \"Bulletin\"}}",
                "If-None-Match",
                "*");

        assertThat(written.status()).as(written.response().body()).isIn(200, 201);
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode after = api.get(DASHBOARD).json();
            assertThat(after.at("/indicators/byVerdict")).isNotEqualTo(before.at("/indicators/byVerdict"));
            assertThat(after.at("/indicators/total")).isEqualTo(before.at("/indicators/total"));
        });
    }

    @Test
    @Order(2)
    void aTransitionMovesAProject() {
        JsonNode before = api.get(DASHBOARD).json();
        String from = api.get(PROJECT).expecting(200).json().get("stage").asText();

        String tag = api.get(PROJECT).header("ETag");
        api.send(
                        "POST",
                        PROJECT + "/transitions",
                        "planner",
                        "{\"to\": \"STARTED\", \"date\": \"2026-03\", \"evidence\": \"Order of commencement\","
                                + " \"override\": {\"reason\": \"Minutes of the executive meeting\", \"gates\": []}}",
                        "If-Match",
                        tag,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expecting(201);

        await().atMost(SOON).untilAsserted(() -> {
            JsonNode after = api.get(DASHBOARD).json();
            assertThat(stage(after, "STARTED")).isEqualTo(stage(before, "STARTED") + 1);
            assertThat(stage(after, from)).isEqualTo(stage(before, from) - 1);
        });
    }

    @Test
    @Order(3)
    void aRestartOfEverythingLosesNothing() throws IOException {
        JsonNode dashboard = api.get(DASHBOARD).json();
        JsonNode observation =
                api.get(INDICATOR + "/observations?from=2025&to=2025").json();
        JsonNode project = api.get(PROJECT).json();

        suite.down();
        suite.up();

        assertThat(api.get(INDICATOR + "/observations?from=2025&to=2025").json().get("items"))
                .isEqualTo(observation.get("items"));
        assertThat(api.get(PROJECT).json()).isEqualTo(project);
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode after = api.get(DASHBOARD).json();
            assertThat(after.get("indicators")).isEqualTo(dashboard.get("indicators"));
            assertThat(after.get("commitments")).isEqualTo(dashboard.get("commitments"));
            assertThat(after.get("projects")).isEqualTo(dashboard.get("projects"));
        });
    }

    private static int stage(JsonNode dashboard, String stage) {
        return dashboard.at("/projects/byStage/" + stage).asInt();
    }
}
