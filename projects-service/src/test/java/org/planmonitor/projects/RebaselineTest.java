package org.planmonitor.projects;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.decide;
import static org.planmonitor.projects.given.Dispatch.milestone;
import static org.planmonitor.projects.given.Dispatch.patch;
import static org.planmonitor.projects.given.Dispatch.post;
import static org.planmonitor.projects.given.Dispatch.propose;

/** Rebaselines over HTTP: proposed with a reason, approved by somebody else, and visible for ever. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class RebaselineTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void slip_is_counted_from_the_original_and_from_the_newest_baseline_that_somebody_else_approved() {
        String project = building("moved");
        String completed = at(project, "milestones/completed");
        milestone(project, "completed", "2025-06-30", true);
        given().get(completed).then().body("light", equalTo("RED")).body("ground", equalTo("OVERDUE"));
        Map<String, Object> proposal = Map.of(
                "reason",
                "征拆延期",
                "document",
                "重点办〔2026〕12号",
                "moves",
                List.of(Map.of("milestone", "completed", "to", "2025-12-31")));
        Response proposed = post(as("planner", "wang"), at(project, "rebaselines"), proposal);
        proposed.then().statusCode(201).body("state", equalTo("PROPOSED")).body("moves[0].from", equalTo("2025-06-30"));
        String rebaseline = at(project, "rebaselines/") + proposed.jsonPath().getLong("id");
        given().get(completed).then().body("baseline", equalTo("2025-06-30"));
        post(as("planner", "wang"), at(project, "rebaselines"), proposal)
                .then()
                .statusCode(409)
                .body("errors.code", contains("REBASELINE_OPEN"));
        decide("wang", rebaseline, "approval").then().statusCode(403);
        decide("li", rebaseline, "approval")
                .then()
                .statusCode(201)
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo("li"));
        decide("li", rebaseline, "rejection")
                .then()
                .statusCode(409)
                .body("errors.code", contains("REBASELINE_DECIDED"));
        given().get(rebaseline)
                .then()
                .statusCode(200)
                .body("decidedBy", nullValue())
                .body("reason", equalTo("征拆延期"));
        patch("owner", completed, Map.of("actual", "2026-01-30"))
                .then()
                .statusCode(200)
                .body("light", equalTo("GREEN"))
                .body("original", equalTo("2025-06-30"))
                .body("baseline", equalTo("2025-12-31"))
                .body("slip.fromOriginal.days", equalTo(214))
                .body("slip.fromBaseline.days", equalTo(30));
        given().get(completed + "/timeline")
                .then()
                .statusCode(200)
                .body("items.kind", contains("DEFINED", "BASELINE", "BASELINE", "ACTUAL"))
                .body("items[2].rebaseline", equalTo(rebaseline))
                .body("items[2].document", equalTo("重点办〔2026〕12号"));
    }

    @Test
    void a_rejected_rebaseline_moves_nothing() {
        String project = building("rejected");
        milestone(project, "completed", "2027", true);
        Response proposed = propose(project, "completed", "2028-01");
        String rebaseline = at(project, "rebaselines/") + proposed.jsonPath().getLong("id");
        as("planner", "li")
                .header("Idempotency-Key", Registry.key())
                .header("If-Match", as("planner", "li").get(rebaseline).getHeader("ETag"))
                .body(Map.of())
                .post(rebaseline + "/rejection")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/note"));
        decide("li", rebaseline, "rejection").then().statusCode(201).body("state", equalTo("REJECTED"));
        given().get(at(project, "milestones/completed")).then().body("baseline", equalTo("2027"));
    }
}
