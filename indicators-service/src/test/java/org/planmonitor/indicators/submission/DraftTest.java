package org.planmonitor.indicators.submission;

import java.util.List;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.People.PORT;
import static org.planmonitor.indicators.testing.People.assign;
import static org.planmonitor.indicators.testing.People.draft;
import static org.planmonitor.indicators.testing.People.path;
import static org.planmonitor.indicators.testing.People.port;
import static org.planmonitor.indicators.testing.People.row;
import static org.planmonitor.indicators.testing.People.step;
import static org.planmonitor.indicators.testing.People.with;

/** A draft takes what a reporter knows so far, and nothing that is not his. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class DraftTest {

    private static final String POWER = "shore-power-share";
    private static final String BARE = "{\"subject\": {\"type\": \"INDICATOR\", \"code\": \"shore-power-share\"}}";

    @Test
    void aDraftMayLackWhatASubmissionMustHave() {
        String plan = planOf("draft-bare");

        Response drafted = draft(plan, "2025", "{\"a\": " + BARE + "}");

        drafted.then()
                .statusCode(201)
                .body("rows[0].findings.pointer", contains("/value", "/status"))
                .body("rows[0].findings.code", contains("REQUIRED", "REQUIRED"));
        step(port("reporter"), drafted, "submit", "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rows/a/value", "/rows/a/status"));
        port("reporter")
                .get(path(drafted))
                .then()
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(1));
    }

    @Test
    void theRulesOfAPutAreWarningsFirstAndErrorsThen() {
        String plan = planOf("draft-rules");

        Response drafted = draft(
                plan,
                "2999",
                "{\"too much\": " + row(POWER, "2025", "101") + ", \"too soon\": " + row(POWER, "2999", "50") + "}");

        drafted.then()
                .statusCode(201)
                .body("rows[0].findings.code", contains("OUT_OF_RANGE"))
                .body("rows[1].findings.code", contains("PERIOD_NOT_OVER"));
        step(port("reporter"), drafted, "submit", "{}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("OUT_OF_RANGE", "PERIOD_NOT_OVER"));
    }

    @Test
    void rowsAreReplacedAndMerged() {
        String plan = planOf("draft-rows");
        Response drafted = draft(
                plan, "2025", "{\"a\": " + row(POWER, "2025", "41") + ", \"b\": " + row(POWER, "2024", "38") + "}");
        String id = drafted.jsonPath().getString("rows[0].id");

        Response merged = port("reporter")
                .contentType("application/merge-patch+json")
                .header("If-Match", drafted.header("ETag"))
                .body("{\"a\": {\"note\": \"by ledger\"}, \"b\": null, \"c\": " + row(POWER, "2023", "36") + "}")
                .patch(path(drafted) + "/rows");

        merged.then().statusCode(200).body("submission.rowCount", equalTo(2)).body("rows.row", contains("a", "c"));
        port("reporter")
                .get(path(drafted) + "/rows")
                .then()
                .body("items.row", contains("a", "c"))
                .body("items[0].id", equalTo(id))
                .body("items[0].value", equalTo(41))
                .body("items[0].note", equalTo("by ledger"));
        port("reporter").get(path(drafted) + "/rows?limit=1").then().body("items", hasSize(1));
        port("reporter")
                .contentType("application/json")
                .header("If-Match", merged.header("ETag"))
                .body("{\"z\": " + row(POWER, "2025", "42") + "}")
                .put(path(drafted) + "/rows")
                .then()
                .statusCode(200)
                .body("submission.rowCount", equalTo(1));
        port("reporter").get(path(drafted) + "/rows").then().body("items.row", contains("z"));
        port("reporter")
                .get(path(drafted) + "/history?row=b")
                .then()
                .body("items.step", contains("CREATE", "EDIT"))
                .body("items[1].row.removed", equalTo(true));
    }

    @Test
    void aChangeNeedsTheStateThatItIsBasedOn() {
        String plan = planOf("draft-conditions");
        Response drafted = draft(plan, "2025", "{}");
        drafted.then().statusCode(201).body("rows", empty());

        port("reporter")
                .contentType("application/json")
                .body("{}")
                .put(path(drafted) + "/rows")
                .then()
                .statusCode(428);
        port("reporter")
                .contentType("application/json")
                .header("If-Match", "\"another\"")
                .body("{}")
                .put(path(drafted) + "/rows")
                .then()
                .statusCode(412)
                .header("ETag", equalTo(drafted.header("ETag")))
                .body("detail", containsString("version 1"));
        port("reporter")
                .header("If-None-Match", drafted.header("ETag"))
                .get(path(drafted))
                .then()
                .statusCode(304);
    }

    @Test
    void onlyOnesOwnSeriesAndDepartments() {
        String plan = planOf("draft-own");

        draft(plan, "2025", "{\"a\": " + row("berth-emissions-reduction", "2025", "3") + "}")
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/rows/a/subject"))
                .body("errors[0].code", equalTo("ANOTHER_DEPARTMENTS_SERIES"));
        draft(port("reporter", "customs", "test-customs"), plan, PORT, "2025", "{}")
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/department"));
        draft(plan, "2025", "{\"a\": " + row("border-staffing", "2025", "200") + "}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("SUBJECT_UNKNOWN"));
        draft(as("planner"), plan, PORT, "2025", "{}").then().statusCode(403);
        port("reporter").get(plan + "/submissions").then().body("items", empty());
    }

    @Test
    void aFigureThatStandsClosesItsCell() {
        String plan = planOf("draft-closed");
        publish(plan + "/indicators/" + POWER + "/observations/" + POWER + "/991000/2025", "40")
                .then()
                .statusCode(201);

        draft(plan, "2025", "{\"a\": " + row(POWER, "2025", "41") + "}")
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/rows/a"))
                .body("errors[0].code", equalTo("CELL_CLOSED"));
    }

    @Test
    void whatIsNotWellFormedIsToldWhereItIs() {
        String plan = planOf("draft-form");

        refused(draft(plan, "2025-13", "{}"), 400, "/period", "PERIOD_FORMAT");
        refused(draft(plan, "2025", "{\"a\": {}}"), 400, "/rows/a/subject", "REQUIRED");
        refused(draft(plan, "2025", "{\"a\": null}"), 400, "/rows/a", "REQUIRED");
        refused(draft(plan, "2025", "{\"a\": {\"colour\": 1}}"), 400, "/rows/a/colour", "UNKNOWN_FIELD");
        refused(
                draft(plan, "2025", "{\"a/b\": " + row(POWER, "2025", "1.12345678901") + "}"),
                400,
                "/rows/a~1b/value",
                "TOO_MANY_DIGITS");
        refused(
                draft(plan, "2025", "{\"a\": " + row("tides", "2025", "1") + "}"),
                422,
                "/rows/a/subject",
                "SUBJECT_UNKNOWN");
        refused(
                draft(plan, "2024", "{\"a\": " + row(POWER, "2025", "1") + "}"),
                422,
                "/rows/a/period",
                "PERIOD_AFTER_REFERENCE");
        refused(
                draft(plan, "2025", "{\"a\": " + row(POWER, "2025", "1") + ", \"b\": " + row(POWER, "2025", "2") + "}"),
                422,
                "/rows/b",
                "CELL_TWICE");
        Response drafted = draft(plan, "2025", "{\"a\": " + row(POWER, "2025", "1") + "}");
        refused(
                port("reporter")
                        .contentType("application/merge-patch+json")
                        .header("If-Match", drafted.header("ETag"))
                        .body("{\"a\": {\"value\": \"high\"}}")
                        .patch(path(drafted) + "/rows"),
                400,
                "/a/value",
                "WRONG_TYPE");
        port("reporter").get(path(drafted)).then().body("version", equalTo(1));
    }

    @Test
    void aDraftIsSeenByItsDepartmentAndTheCommissionOnly() {
        String plan = planOf("draft-seen");
        Response drafted = draft(plan, "2025", "{}");

        for (String role : List.of("reviewer", "releaser", "planner", "auditor")) {
            as(role).get(path(drafted)).then().statusCode(200);
            as(role).get(plan + "/submissions").then().body("items", hasSize(1));
        }
        port("signatory").get(path(drafted)).then().statusCode(200);
        port("reporter", "customs", "test-customs").get(path(drafted)).then().statusCode(404);
        port("reporter", "customs", "test-customs")
                .get(plan + "/submissions")
                .then()
                .body("items", empty());
        with("test-leader", List.of(PORT), "leader").get(path(drafted)).then().statusCode(404);
        as("leader").get(plan + "/submissions").then().statusCode(404);
        io.restassured.RestAssured.given().get(path(drafted)).then().statusCode(401);
    }

    private static String planOf(String code) {
        String plan = ownPlan(code);
        assign(plan, POWER, false).then().statusCode(201);
        return plan;
    }

    private static void refused(Response response, int status, String pointer, String code) {
        response.then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }
}
