package org.planmonitor.indicators.archive;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.EventSchemas;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.DatabaseException;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.body;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.TaiyuanPlans.post;

/** A plan that is over is read as before and changed no more, and others hear of it. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class ArchiveTest {

    private static final String TOPIC = "planmonitor.indicators.v1";
    private static final String REASON = "{\"reason\": \" The summary evaluation was adopted \"}";

    @Inject
    Database database;

    @Test
    void whatIsOverIsReadAndNotWritten() {
        String plan = ownPlan("over-and-read");
        String before = anyone().get(plan).asString();
        as("planner").get(plan + "/archival").then().statusCode(404);

        post("planner", plan + "/archival", REASON)
                .then()
                .statusCode(201)
                .body("plan", equalTo("over-and-read"))
                .body("reason", equalTo("The summary evaluation was adopted"));

        assertThat(anyone().get(plan).asString()).isEqualTo(before);
        anyone().get(plan + "/archival").then().statusCode(200).body("archivedBy", equalTo("test-planner"));
        as("supervisor").get(plan + "/assessment").then().statusCode(200);
        refused(as("planner")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(body("1"))
                .put(plan + "/calendar/2026"));
        refused(post("planner", plan + "/evaluations", "{}"));
        refused(as("planner").header("If-Match", "\"x\"").delete(plan + "/departments/none"));
        as("supervisor").delete(plan + "/departments/none").then().statusCode(403);
        anyone().delete(plan + "/departments/none").then().statusCode(401);
    }

    @Test
    void itIsOverOnceWithEventAndAuditEntry() {
        String plan = ownPlan("over-once");
        try (EventProbe probe = EventProbe.fromNow(TOPIC)) {
            Response first = archive(plan, "over-1");
            first.then().statusCode(201);
            archive(plan, "over-1").then().statusCode(201).header("Idempotency-Replayed", "true");
            archive(plan, "over-2").then().statusCode(409).body("errors.code", contains("PLAN_ARCHIVED"));

            List<EventProbe.Event> events = probe.await(
                    1,
                    event -> event.type().equals("plan.archived") && event.key().equals("over-once"));
            assertThat(events).hasSize(1);
            EventSchemas.assertValid(events);
            assertThat(events.getFirst().json()).contains("\"reason\":\"The summary evaluation was adopted\"");
        }
        assertThat(database.query(
                        "select action from audit_entry where aggregate_type = 'plan' and aggregate_id = 'over-once' order by position",
                        row -> row.getString(1)))
                .containsExactly("plan.imported", "plan.archived");
        assertThatThrownBy(() -> database.update("delete from plan_archive")).isInstanceOf(DatabaseException.class);
    }

    @Test
    void onlyWhoMayEndsAPlanAndSaysWhy() {
        String plan = ownPlan("not-over");
        post("reporter", plan + "/archival", REASON).then().statusCode(403);
        post("planner", plan + "/archival", "{\"reason\": \" \"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        post("planner", plan + "/archival", "{\"reason\": \"%s\"}".formatted("x".repeat(2_001)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("TOO_LONG"));
        post("planner", "/indicators/v1/plans/nowhere/archival", REASON).then().statusCode(404);
        as("planner").get(plan + "/archival").then().statusCode(404);
    }

    private static Response archive(String plan, String key) {
        return as("planner")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(REASON)
                .post(plan + "/archival");
    }

    private static void refused(Response response) {
        response.then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("errors.parameter", contains("plan"))
                .body("errors.code", contains("PLAN_ARCHIVED"));
    }
}
