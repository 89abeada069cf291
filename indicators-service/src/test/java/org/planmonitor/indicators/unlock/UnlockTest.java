package org.planmonitor.indicators.unlock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.EventSchemas.assertValid;
import static org.planmonitor.indicators.testing.People.assign;
import static org.planmonitor.indicators.testing.People.draft;
import static org.planmonitor.indicators.testing.People.ingest;
import static org.planmonitor.indicators.testing.People.once;
import static org.planmonitor.indicators.testing.People.path;
import static org.planmonitor.indicators.testing.People.port;
import static org.planmonitor.indicators.testing.People.step;
import static org.planmonitor.kit.testing.Patience.await;

/** A closed cell is opened for one department, with a reason, for a time. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class UnlockTest {

    private static final String POWER = "shore-power-share";
    private static final String CELL = "/indicators/" + POWER + "/observations/" + POWER + "/991000/2025";
    private static final String FAR = "2099-01-01T00:00:00Z";

    @Test
    void oneCellOpensForOneDepartment() {
        String plan = closed("unlock-one");
        assign(plan, "port-authority", "container-throughput", false);
        publish(plan + CELL.replace("2025", "2024"), "38").then().statusCode(201);
        try (EventProbe probe = EventProbe.fromNow("planmonitor.indicators.v1.restricted")) {
            Response granted = unlock(as("reviewer"), plan, "2025", FAR, "verified by the province");

            granted.then()
                    .statusCode(201)
                    .body("reason", equalTo("verified by the province"))
                    .body("grantedBy", equalTo("test-reviewer"));
            assertValid(probe.await(
                    1, it -> it.type().equals("unlock.changed") && it.key().startsWith("unlock-one/")));
            draft(plan, "2025", "{\"a\": " + revised("2025") + "}").then().statusCode(201);
            draft(plan, "2025", "{\"a\": " + revised("2024") + "}").then().statusCode(409);
            port("reporter").get(plan + "/unlocks?active=true").then().body("items", hasSize(1));
            port("reporter").get(path(granted)).then().statusCode(200);
            port("reporter", "customs", "test-customs")
                    .get(path(granted))
                    .then()
                    .statusCode(404);
            port("reporter", "customs", "test-customs")
                    .get(plan + "/unlocks")
                    .then()
                    .body("items", hasSize(0));
            as("leader").get(plan + "/unlocks").then().statusCode(404);
        }
    }

    @Test
    void anUnlockEndsByItselfAndBeforeItsTime() {
        String plan = closed("unlock-ends");
        Response granted = unlock(as("reviewer"), plan, "2025", FAR, "verified");
        Response drafted = draft(plan, "2025", "{\"a\": " + revised("2025") + "}");
        drafted.then().statusCode(201);

        as("reviewer")
                .header("If-Match", granted.header("ETag"))
                .delete(path(granted))
                .then()
                .statusCode(200)
                .body("revokedBy", equalTo("test-reviewer"));

        step(port("reporter"), drafted, "submit", "{}")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("CELL_CLOSED"))
                .body("errors[0].pointer", equalTo("/rows/a"));
        as("reviewer").header("If-Match", "*").delete(path(granted)).then().statusCode(409);
        Instant soon = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
        unlock(as("reviewer"), plan, "2025", soon.toString(), "verified").then().statusCode(201);
        await().until(() -> Instant.now().isAfter(soon));
        draft(plan, "2025", "{\"a\": " + revised("2025") + "}").then().statusCode(409);
        port("reporter").get(plan + "/unlocks?active=true").then().body("items", hasSize(0));
        port("reporter").get(plan + "/unlocks").then().body("items", hasSize(2));
    }

    @Test
    void whatWasSubmittedInTimeIsNotClosedByItsReturn() {
        String plan = closed("unlock-admitted");
        Response granted = unlock(as("reviewer"), plan, "2025", FAR, "verified");
        Response drafted = draft(plan, "2025", "{\"a\": " + revised("2025") + "}");
        Response submitted = step(port("reporter"), drafted, "submit", "{}");
        submitted.then().statusCode(200);
        as("reviewer")
                .header("If-Match", granted.header("ETag"))
                .delete(path(granted))
                .then()
                .statusCode(200);
        Response returned = step(port("signatory"), submitted, "return", "{\"comment\": \"unit?\"}");

        Response edited = port("reporter")
                .contentType("application/merge-patch+json")
                .header("If-Match", returned.header("ETag"))
                .body("{\"a\": {\"value\": 43}}")
                .patch(path(drafted) + "/rows");

        edited.then().statusCode(200);
        step(port("reporter"), path(drafted), edited.header("ETag"), "submit", "{}")
                .then()
                .statusCode(200);
    }

    @Test
    void officialStatisticsAreNeverUnlocked() {
        String plan = planOf("unlock-official");
        ingest(plan, POWER, "2025", "44").then().statusCode(201);

        unlock(as("reviewer"), plan, "2025", FAR, "verified")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("OFFICIAL_FIGURE"))
                .body("detail", containsString("44 (FINAL) stands"));
        draft(plan, "2025", "{\"a\": " + revised("2025") + "}")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("OFFICIAL_FIGURE"))
                .body("errors[0].message", containsString("44 (FINAL) stands"));
        unlock(as("reviewer"), plan, "2024", FAR, "late").then().statusCode(201);
        ingest(plan, POWER, "2024", "43").then().statusCode(201);
        draft(plan, "2025", "{\"a\": " + revised("2024") + "}")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("OFFICIAL_FIGURE"));
    }

    @Test
    void anUnlockIsHeldToItsForm() {
        String plan = closed("unlock-form");
        unlock(port("reporter"), plan, "2025", FAR, "please").then().statusCode(403);
        unlock(as("reviewer"), plan, "2025", FAR, " ")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        unlock(as("reviewer"), plan, "2025-13", FAR, "x")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/period"));
        unlock(as("reviewer"), plan, "2025", "2020-01-01T00:00:00Z", "x")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("ALREADY_EXPIRED"));
        once(as("reviewer"))
                .body("""
                {"department": "customs", "subject": {"type": "INDICATOR", "code": "shore-power-share"}, "period": "2025",
                 "reason": "x", "expiresAt": "2099-01-01T00:00:00Z"}""")
                .post(plan + "/unlocks")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NOT_ITS_REPORTER"));
        assertThat(as("reviewer").get(plan + "/unlocks").jsonPath().getList("items"))
                .isEmpty();
    }

    private static String planOf(String code) {
        String plan = ownPlan(code);
        assign(plan, POWER, false).then().statusCode(201);
        return plan;
    }

    private static String closed(String code) {
        String plan = planOf(code);
        publish(plan + CELL, "40").then().statusCode(201);
        return plan;
    }

    private static String revised(String period) {
        return """
                {"subject": {"type": "INDICATOR", "code": "shore-power-share"}, "period": "%s", "value": 42,
                 "status": "REVISED", "revisionClass": "VERIFICATION", "document": "No. 12"}""".formatted(period);
    }

    private static Response unlock(RequestSpecification who, String plan, String period, String until, String reason) {
        return once(who).body("""
                        {"department": "port-authority", "subject": {"type": "INDICATOR", "code": "shore-power-share"},
                         "period": "%s", "reason": "%s", "expiresAt": "%s"}""".formatted(period, reason, until)).post(plan + "/unlocks");
    }
}
