package org.planmonitor.e2e;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Another system reads the plan's projects in OC4IDS, and hands one of its own over. */
@Order(6)
@ExtendWith(WithSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class Oc4idsIT {

    private static final String PACKAGE = "/projects/oc4ids/plans/" + Api.PLAN;

    private final Api api;

    Oc4idsIT(Api api) {
        this.api = api;
    }

    @Test
    @Order(1)
    void thePackageCrossesTheDoorWhole() {
        JsonNode told = api.get(PACKAGE).expecting(200).json();
        assertThat(told.get("version").asText()).isEqualTo("0.9");
        Set<String> ids = new HashSet<>();
        told.get("projects").forEach(project -> ids.add(project.get("id").asText()));
        assertThat(ids).hasSize(told.get("projects").size()).hasSizeGreaterThanOrEqualTo(460);
        assertThat(api.get(PACKAGE + "/projects/northwest-second-ring-expressway", "Accept-Language", "zh")
                        .expecting(200)
                        .json()
                        .get("title")
                        .asText())
                .isEqualTo("西北二环高速公路");
    }

    @Test
    @Order(2)
    void aProjectOfAnotherSystemBecomesADraft() {
        ObjectNode project = (ObjectNode)
                api.get(PACKAGE + "/projects/wusu-airport-p3").expecting(200).json();
        project.put("id", "oc4ids-elsewhere-1").put("title", "Another airport");
        String path = PACKAGE + "/projects?region=140105";
        api.send("POST", path, "planner", project.toString()).expecting(400);
        api.send("POST", path, "reviewer", project.toString(), "Idempotency-Key", "it-1")
                .expecting(403);
        JsonNode taken = api.send("POST", path, "planner", project.toString(), "Idempotency-Key", "it-2")
                .expecting(201)
                .json();
        assertThat(taken.at("/project/stage").asText()).isEqualTo("LISTED");
        assertThat(taken.at("/project/portfolio").asText()).isEqualTo("TRANSIT");
        assertThat(taken.get("notTakenOver").findValuesAsText("pointer")).contains("/status", "/milestones");
        String code = taken.at("/project/code").asText();
        api.get(Api.PROJECTS + "/projects/" + code).expecting(404);
        api.get(PACKAGE + "/projects/" + code).expecting(404);
        api.send("GET", Api.PROJECTS + "/projects/" + code, "planner", null).expecting(200);
        JsonNode refused = api.send("POST", path, "planner", project.toString(), "Idempotency-Key", "it-3")
                .expecting(409)
                .json();
        assertThat(refused.at("/errors/0/pointer").asText()).isEqualTo("/id");
    }
}
