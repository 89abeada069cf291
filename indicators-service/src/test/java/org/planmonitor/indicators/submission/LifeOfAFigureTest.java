package org.planmonitor.indicators.submission;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.People.assign;
import static org.planmonitor.indicators.testing.People.draft;
import static org.planmonitor.indicators.testing.People.once;
import static org.planmonitor.indicators.testing.People.path;
import static org.planmonitor.indicators.testing.People.port;
import static org.planmonitor.indicators.testing.People.released;
import static org.planmonitor.indicators.testing.People.row;
import static org.planmonitor.indicators.testing.People.signed;
import static org.planmonitor.indicators.testing.People.step;

/** A figure goes from draft to publication, is corrected, and nothing of it is lost. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class LifeOfAFigureTest {

    private static final String POWER = "shore-power-share";
    private static final String CELL = "/indicators/shore-power-share/observations/shore-power-share/991000/2025";

    @Test
    void aFigureIsPublishedWhenItsSubmissionIsReleased() {
        String plan = ownPlan("life-first");
        assign(plan, POWER, false).then().statusCode(201);

        Response drafted = draft(plan, "2025", "{\"a\": " + row(POWER, "2025", "41.5") + "}");
        drafted.then()
                .statusCode(201)
                .body("submission.state", equalTo("DRAFT"))
                .body("rows[0].row", equalTo("a"))
                .body("rows[0].findings", empty());
        Response submitted = step(port("reporter"), drafted, "submit", "{}");
        submitted.then().statusCode(200).body("state", equalTo("SUBMITTED"));
        Response signed =
                step(port("signatory"), submitted, "sign", "{\"name\": \"Wang\", \"office\": \"deputy head\"}");
        signed.then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("signature.by", equalTo("test-signatory"))
                .body("signature.name", equalTo("Wang"))
                .body("signature.office", equalTo("deputy head"));
        anyone().get(plan + CELL).then().statusCode(404);
        Response approved = step(as("reviewer"), signed, "approve", "{\"comment\": \"checked\"}");
        approved.then().statusCode(200).body("approval.by", equalTo("test-reviewer"));
        anyone().get(plan + CELL).then().statusCode(404);
        Response released = step(as("releaser"), approved, "release", "{}");

        released.then().statusCode(200).body("state", equalTo("RELEASED")).body("version", equalTo(5));
        String publishedAt = released.jsonPath().getString("release.at");
        anyone().get(plan + CELL)
                .then()
                .statusCode(200)
                .body("value", equalTo(41.5f))
                .body("origin", equalTo("DEPARTMENT"))
                .body("submission", equalTo(released.jsonPath().getString("id")))
                .body("publishedAt", equalTo(publishedAt));
    }

    @Test
    void aCorrectionIsASubmissionOfItsOwnAndLeavesThePast() {
        String plan = ownPlan("life-correction");
        assign(plan, POWER, false);
        String before = released(plan, "2025", "{\"a\": " + row(POWER, "2025", "41.5") + "}")
                .jsonPath()
                .getString("release.at");
        String correction =
                "{\"a\": {\"subject\": {\"type\": \"INDICATOR\", \"code\": \"shore-power-share\"}, \"value\": 42,"
                        + " \"status\": \"REVISED\", \"revisionClass\": \"VERIFICATION\", \"document\": \"Statistics 12/2026\"}}";
        draft(plan, "2025", correction)
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("CELL_CLOSED"))
                .body("errors[0].pointer", equalTo("/rows/a"));
        unlock(plan).then().statusCode(201);

        Response released = released(plan, "2025", correction);

        anyone().get(plan + CELL)
                .then()
                .body("value", equalTo(42))
                .body("revision", equalTo(2))
                .body("revisionClass", equalTo("VERIFICATION"))
                .body("document", equalTo("Statistics 12/2026"));
        anyone().get(plan + CELL + "?asOf=" + before)
                .then()
                .body("value", equalTo(41.5f))
                .body("revision", equalTo(1));
        anyone().get(plan + "/indicators/shore-power-share/revisions").then().body("items", hasSize(2));
        as("auditor")
                .get(path(released) + "/history")
                .then()
                .body("items.step", contains("CREATE", "SUBMIT", "SIGN", "APPROVE", "RELEASE"))
                .body("items.position", contains(1, 2, 3, 4, 5));
    }

    @Test
    void approvalThatIsAdoptedLaterHidesNothing() {
        String plan = ownPlan("life-adopted");
        Response published = publish(plan + CELL, "40");
        published.then().statusCode(201);

        assign(plan, POWER, true).then().statusCode(201);

        anyone().get(plan + CELL).then().statusCode(200).body("value", equalTo(40));
        anyone().get(plan + CELL + "?asOf=" + published.jsonPath().getString("publishedAt"))
                .then()
                .body("value", equalTo(40));
        as("planner")
                .contentType("application/json")
                .header("If-Match", published.header("ETag"))
                .body("{\"value\": 41, \"status\": \"FINAL\"}")
                .put(plan + CELL)
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("APPROVAL_REQUIRED"));
        anyone().get(plan + "/indicators/shore-power-share/revisions").then().body("items", hasSize(1));
    }

    @Test
    void whatIsReturnedIsCorrectedAndHandedInAgain() {
        String plan = ownPlan("life-returned");
        assign(plan, POWER, false);
        Response signed = signed(
                plan, "2025", "{\"a\": " + row(POWER, "2025", "14.5") + ", \"b\": " + row(POWER, "2024", "38") + "}");

        Response returned = step(as("reviewer"), signed, "return", "{\"rowComments\": {\"a\": \"Turned digits?\"}}");

        returned.then().statusCode(200).body("state", equalTo("RETURNED")).body("signature", nullValue());
        port("reporter")
                .get(path(returned) + "/rows")
                .then()
                .body("items.row", contains("a", "b"))
                .body("items[0].remark", equalTo("Turned digits?"))
                .body("items[1].remark", nullValue());
        Response edited = port("reporter")
                .contentType("application/merge-patch+json")
                .header("If-Match", returned.header("ETag"))
                .body("{\"a\": {\"value\": 41.5}}")
                .patch(path(returned) + "/rows");
        edited.then()
                .statusCode(200)
                .body("submission.state", equalTo("DRAFT"))
                .body("rows", hasSize(1))
                .body("rows[0].row", equalTo("a"));
        Response submitted = step(port("reporter"), path(returned), edited.header("ETag"), "submit", "{}");
        submitted.then().statusCode(200);
        step(port("signatory"), submitted, "sign", "{\"name\": \"Wang\"}")
                .then()
                .statusCode(200);
        as("auditor")
                .get(path(returned) + "/history?row=a")
                .then()
                .body("items.step", contains("CREATE", "SUBMIT", "SIGN", "RETURN", "EDIT", "SUBMIT", "SIGN"))
                .body("items[0].row.figure.value", equalTo(14.5f))
                .body("items[3].row.comment", equalTo("Turned digits?"))
                .body("items[4].row.figure.value", equalTo(41.5f));
    }

    private static Response unlock(String plan) {
        return once(as("reviewer")).body("""
                        {"department": "port-authority", "subject": {"type": "INDICATOR", "code": "shore-power-share"},
                         "period": "2025", "reason": "verified", "expiresAt": "2099-01-01T00:00:00Z"}""").post(plan + "/unlocks");
    }
}
