package org.planmonitor.indicators.submission;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.body;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.People.assign;
import static org.planmonitor.indicators.testing.People.path;
import static org.planmonitor.indicators.testing.People.port;
import static org.planmonitor.indicators.testing.People.step;

/** A PUT of somebody who may not publish is a submission of one row. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class PutAsSubmissionTest {

    private static final String POWER = "shore-power-share";
    private static final String CELL = "/indicators/shore-power-share/observations/shore-power-share/991000/2025";

    @Test
    void aPutWaitsForItsSignature() {
        String plan = planOf("put-waits");

        Response accepted = put(port("reporter"), plan, "41.5");

        accepted.then().statusCode(202).body("state", equalTo("SUBMITTED")).body("rowCount", equalTo(1));
        anyone().get(plan + CELL).then().statusCode(404);
        String submission = path(accepted);
        Response read = port("signatory").get(submission);
        read.then().statusCode(200);
        Response signed = step(port("signatory"), submission, read.header("ETag"), "sign", "{\"name\": \"Wang\"}");
        Response approved = step(as("reviewer"), signed, "approve", "{}");
        step(as("releaser"), approved, "release", "{}").then().statusCode(200);
        anyone().get(plan + CELL)
                .then()
                .statusCode(200)
                .body("value", equalTo(41.5f))
                .body("origin", equalTo("DEPARTMENT"));
    }

    @Test
    void theSamePutAgainMakesNoOther() {
        String plan = planOf("put-again");
        String first = path(put(port("reporter"), plan, "41.5"));

        assertThat(path(put(port("reporter"), plan, "41.5"))).isEqualTo(first);
        assertThat(path(put(port("reporter"), plan, "42"))).isNotEqualTo(first);
        port("reporter").get(plan + "/submissions").then().body("items", hasSize(2));
    }

    @Test
    void theRulesAndPlacesOfAPutStay() {
        String plan = planOf("put-rules");
        put(port("reporter"), plan, "101").then().statusCode(422).body("errors[0].pointer", equalTo("/value"));
        put(port("reporter", "customs", "test-customs"), plan, "41")
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("ANOTHER_DEPARTMENTS_SERIES"));
        put(port("signatory"), plan, "41").then().statusCode(403);
        publish(plan + CELL, "40").then().statusCode(201);
        put(port("reporter"), plan, "41").then().statusCode(412);
        port("reporter")
                .contentType("application/json")
                .header("If-Match", anyone().get(plan + CELL).header("ETag"))
                .body("""
                        {"value": 41, "status": "REVISED", "revisionClass": "VERIFICATION", "document": "No. 12"}""")
                .put(plan + CELL)
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("CELL_CLOSED"))
                .body("errors[0].pointer", equalTo(""));
        port("reporter").get(plan + "/submissions").then().body("items", hasSize(0));
    }

    private static String planOf(String code) {
        String plan = ownPlan(code);
        assign(plan, POWER, false).then().statusCode(201);
        return plan;
    }

    private static Response put(RequestSpecification caller, String plan, String value) {
        return caller.contentType("application/json")
                .header("If-None-Match", "*")
                .body(body(value))
                .put(plan + CELL);
    }
}
