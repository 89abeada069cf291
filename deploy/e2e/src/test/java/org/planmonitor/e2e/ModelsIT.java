package org.planmonitor.e2e;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The read models say what the owners say, before and after a rebuild that nobody notices; who begins again takes a snapshot. */
@Order(3)
@ExtendWith(WithSuite.class)
final class ModelsIT {

    private static final String PLAN = "/reports/v1/plans/" + Api.PLAN;

    private final Api api;

    ModelsIT(Api api) {
        this.api = api;
    }

    @Test
    void theModelsOfTheEmbeddedPlanDifferInNothingFromTheirOwners() {
        JsonNode before = reconcile("models-it-1");
        assertThat(before.get("failure").isNull()).as(before.toString()).isTrue();
        assertThat(before.get("compared").asInt()).isGreaterThanOrEqualTo(46 + 161 + 460);
        assertThat(before.get("differences").asInt()).as(differences(before)).isZero();

        String dashboard = api.get(Api.DASHBOARD).expecting(200).response().body();
        api.send("POST", "/reports/v1/rebuilds", "operator", null, "Idempotency-Key", "models-it")
                .expecting(202);
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    assertThat(api.get(Api.DASHBOARD).expecting(200).response().body())
                            .isEqualTo(dashboard);
                    return api.send("GET", "/reports/v1/rebuilds", "operator", null)
                            .expecting(200)
                            .json()
                            .at("/reading/building")
                            .isNull();
                });

        JsonNode after = reconcile("models-it-2");
        assertThat(after.get("differences").asInt()).as(differences(after)).isZero();
    }

    @Test
    void aSnapshotHoldsEveryVerdictThatTheDashboardCounts() {
        Api.Reply first = api.get(PLAN + "/snapshot?types=indicator.defined,commitment.defined&limit=1")
                .expecting(200);
        Set<String> subjects = new HashSet<>();
        api.all(PLAN + "/snapshot?types=assessment.changed", 500)
                .forEach(event -> subjects.add(event.get("subject").asText()));

        assertThat(first.header("Snapshot-Place")).matches("[ip]r?\\d+\\.\\d+(-.*)?");
        assertThat(subjects).hasSizeGreaterThanOrEqualTo(46 + 161);
    }

    private JsonNode reconcile(String key) {
        return api.send("POST", PLAN + "/reconciliations", "operator", null, "Idempotency-Key", key)
                .expecting(201)
                .json();
    }

    private String differences(JsonNode result) {
        return api.send("GET", result.get("href").asText(), "operator", null)
                .expecting(200)
                .response()
                .body();
    }
}
