package org.planmonitor.indicators.official;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ingest;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.Api.replace;
import static org.planmonitor.indicators.testing.Api.withdraw;

/** Figures of the statistics bureau are taken in whole, and only the bureau changes them. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class OfficialStatisticsTest {

    private static final String CELL = "/indicators/shore-power-share/observations/shore-power-share/991000/2025";

    private static String row(String key, String subject, String period, String more) {
        return """
                {"key": "%s", "subject": {"type": "INDICATOR", "code": "%s"}, "period": "%s", %s}""".formatted(key, subject, period, more);
    }

    private static String figure(String key, String period, String value) {
        return row(key, "shore-power-share", period, "\"value\": " + value + ", \"status\": \"FINAL\"");
    }

    @Test
    void aBatchIsPublishedWithTheSendersKeys() {
        String plan = ownPlan("official-batch");
        Response taken = ingest(plan, figure("a-1", "2025", "41.5") + "," + figure("a-2", "2024", "40"));

        taken.then()
                .statusCode(201)
                .header("Location", containsString(plan + "/official-statistics/"))
                .body("batch.rowCount", equalTo(2))
                .body("rows.key", equalTo(java.util.List.of("a-1", "a-2")))
                .body("rows[0].id", notNullValue())
                .body("rows[0].result", equalTo("PUBLISHED"))
                .body("rows[0].observation.origin", equalTo("OFFICIAL"))
                .body("rows[0].observation.referenceNumber", equalTo("晋统反〔2026〕12号"));
        anyone().get(plan + CELL).then().body("value", equalTo(41.5f)).body("origin", equalTo("OFFICIAL"));
        String batch = taken.header("Location").replaceFirst("https?://[^/]+", "");
        anyone().get(batch)
                .then()
                .statusCode(200)
                .body("issuer", equalTo("山西省统计局"))
                .header("ETag", notNullValue());
        anyone().get(batch + "/rows?limit=1").then().body("items", hasSize(1)).body("next", notNullValue());
        anyone().get(plan + "/official-statistics").then().body("items", hasSize(1));
    }

    @Test
    void nobodyElseChangesAnOfficialFigure() {
        String plan = ownPlan("official-locked");
        ingest(plan, figure("a", "2025", "41.5")).then().statusCode(201);
        String tag = anyone().get(plan + CELL).header("ETag");

        replace(plan + CELL, tag, "50")
                .then()
                .statusCode(409)
                .header("ETag", equalTo(tag))
                .body("errors[0].code", equalTo("OFFICIAL_FIGURE"))
                .body("detail", containsString("41.5 (FINAL) stands, revision 1"))
                .body("detail", containsString("晋统反〔2026〕12号"));
        publish(plan + CELL, "50").then().statusCode(409);
        withdraw(plan + CELL, tag).then().statusCode(409);
        anyone().get(plan + "/indicators/shore-power-share/revisions").then().body("items", hasSize(1));
    }

    @Test
    void aLaterBatchRevisesAndWithdraws() {
        String plan = ownPlan("official-later");
        publish(plan + CELL, "39").then().statusCode(201);
        ingest(plan, row("a", "shore-power-share", "2025", """
                        "value": 41.5, "status": "REVISED", "revisionClass": "VERIFICATION\""""))
                .then()
                .statusCode(201)
                .body("rows[0].observation.revision", equalTo(2))
                .body("rows[0].observation.document", equalTo("晋统反〔2026〕12号"));
        ingest(plan, row("b", "shore-power-share", "2025", """
                        "value": 41.5, "status": "REVISED", "revisionClass": "VERIFICATION\""""))
                .then()
                .statusCode(201)
                .body("rows[0].result", equalTo("UNCHANGED"))
                .body("rows[0].observation.revision", equalTo(2));
        ingest(plan, row("c", "shore-power-share", "2025", "\"withdraw\": true, \"note\": \"sent in error\""))
                .then()
                .statusCode(201)
                .body("rows[0].result", equalTo("WITHDRAWN"));
        anyone().get(plan + CELL).then().statusCode(404);
        publish(plan + CELL, "40").then().statusCode(201).body("revision", equalTo(4));
    }

    @Test
    void aBatchWithOneBadRowPublishesNothingAndNamesEachRow() {
        String plan = ownPlan("official-refused");
        ingest(
                        plan,
                        String.join(
                                ",",
                                figure("good", "2025", "41.5"),
                                figure("share", "2024", "101"),
                                figure("future", "2999", "1"),
                                row("none", "nothing", "2024", "\"value\": 1, \"status\": \"FINAL\""),
                                row("gone", "shore-power-share", "2021", "\"withdraw\": true, \"note\": \"x\"")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/rows/3/subject"))
                .body("errors[0].code", equalTo("SUBJECT_UNKNOWN"));
        ingest(
                        plan,
                        String.join(
                                ",",
                                figure("good", "2025", "41.5"),
                                figure("share", "2024", "101"),
                                figure("future", "2999", "1"),
                                row("gone", "shore-power-share", "2021", "\"withdraw\": true, \"note\": \"x\"")))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(java.util.List.of("/rows/1/value", "/rows/2/period", "/rows/3")))
                .body("errors[2].code", equalTo("NOTHING_TO_WITHDRAW"));
        ingest(plan, row("a", "shore-power-share", "2025-13", "\"status\": \"FINAL\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(java.util.List.of("/rows/0/value", "/rows/0/period")));
        ingest(plan, figure("a", "2025", "41.5") + "," + figure("a", "2025", "42"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(java.util.List.of("KEY_TWICE", "CELL_TWICE")));
        anyone().get(plan + "/indicators/shore-power-share/revisions").then().body("items", hasSize(0));
        anyone().get(plan + "/official-statistics").then().body("items", hasSize(0));
    }

    @Test
    void aRowThatWasSentForAnotherRevisionIsAConflict() {
        String plan = ownPlan("official-stale");
        publish(plan + CELL, "39").then().statusCode(201);
        ingest(plan, row("a", "shore-power-share", "2025", "\"value\": 39, \"status\": \"FINAL\", \"revision\": 7"))
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/rows/0/revision"))
                .body("errors[0].message", containsString("39 (FINAL) stands, revision 1"));
    }

    @Test
    void onlyTheBureausSystemSends() {
        String plan = ownPlan("official-rights");
        as("planner")
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .body("{}")
                .post(plan + "/official-statistics")
                .then()
                .statusCode(403);
        anyone().contentType("application/json")
                .body("{}")
                .post(plan + "/official-statistics")
                .then()
                .statusCode(401);
        as("system")
                .contentType("application/json")
                .body("{\"rows\": []}")
                .post(plan + "/official-statistics")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Idempotency-Key"));
        as("system")
                .contentType("application/json")
                .header("Idempotency-Key", "k2")
                .body("{\"rows\": []}")
                .post(plan + "/official-statistics")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        equalTo(java.util.List.of(
                                "/referenceNumber", "/issuer", "/level", "/issuedOn", "/source", "/rows")));
    }
}
