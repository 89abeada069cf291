package org.planmonitor.projects.rating;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.post;

/** What a project's accounts make of its rating, and who may see that. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class MoneyRatingTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void cost_far_over_the_approved_estimate_makes_the_project_red_and_only_insiders_see_why() {
        String project = building("costly");
        invest(project, Map.of("kind", "ESTIMATE", "amount", 1000, "date", "2025-01-10", "document", "file 1"));
        invest(
                project,
                Map.of(
                        "kind",
                        "TOTAL",
                        "amount",
                        1200,
                        "date",
                        "2025-02-10",
                        "document",
                        "file 2",
                        "lines",
                        List.of(Map.of("source", "CITY", "amount", 1200))));
        given().get(Registry.PROJECTS + project).then().body("rating.computed", equalTo("RED"));
        String standing = at(project, "ratings/standing");
        as("planner", "p")
                .get(standing)
                .then()
                .body("computed.parts.because", contains("FAR_OVER_ESTIMATE"))
                .body("computed.inputs.money.overEstimate", equalTo(0.2f));
        given().get(standing)
                .then()
                .body("computed.light", equalTo("RED"))
                .body("computed.parts", empty())
                .body("computed.inputs.money", nullValue());
    }

    private static void invest(String project, Map<String, ?> entry) {
        post("planner", at(project, "investments"), Registry.PROJECTS + project, entry)
                .then()
                .statusCode(201);
    }
}
