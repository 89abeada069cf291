package org.planmonitor.indicators.observation;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.indicators.testing.Api.TAIYUAN;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.publish;

/** Every figure that cannot be published is refused where it is wrong, and nothing is stored. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class BadFigureTest {

    private static final String AIR = TAIYUAN + "/indicators/good-air-quality-days-share/observations/";
    private static final String SERIES = AIR + "good-air-quality-days-share/";

    @Test
    void aPeriodThatDoesNotExist() {
        refused(publish(SERIES + "140100/2023-13", "60"), 400, "parameter", "period", "PERIOD_FORMAT");
    }

    @Test
    void aPeriodThatIsNotOver() {
        refused(publish(SERIES + "140100/2999", "60"), 422, "parameter", "period", "PERIOD_NOT_OVER");
    }

    @Test
    void aRegionOutsideThePlan() {
        refused(publish(SERIES + "110000/2022", "60"), 422, "parameter", "region", "REGION_OUTSIDE_PLAN");
    }

    @Test
    void aShareOfMoreThanAll() {
        refused(publish(SERIES + "140100/2022", "101"), 422, "pointer", "/value", "OUT_OF_RANGE");
        refused(publish(SERIES + "140100/2022", "-0.1"), 422, "pointer", "/value", "OUT_OF_RANGE");
    }

    @Test
    void lessThanNothing() {
        String labs = TAIYUAN + "/indicators/provincial-laboratories-and-centres/observations/provincial-laboratories/";
        refused(publish(labs + "140100/2022", "-1"), 422, "pointer", "/value", "OUT_OF_RANGE");
    }

    @Test
    void aNumberWithTooManyDigits() {
        refused(publish(SERIES + "140100/2022", "1.12345678901"), 400, "pointer", "/value", "TOO_MANY_DIGITS");
        refused(publish(SERIES + "140100/2022", "1" + "0".repeat(20)), 400, "pointer", "/value", "TOO_MANY_DIGITS");
        publish(SERIES + "140100/2022", "9".repeat(500)).then().statusCode(400);
    }

    @Test
    void aComponentThatThereIsNot() {
        publish(AIR + "nothing/140100/2022", "60").then().statusCode(404);
    }

    @Test
    void aSeriesThatIsReadFromAnIndicator() {
        refused(
                publish(TAIYUAN + "/commitments/urban-income-60000/observations/urban-income-60000/140100/2022", "4"),
                422,
                "parameter",
                "code",
                "SERIES_OF_ANOTHER");
    }

    @Test
    void aBodyThatIsNotOne() {
        put("{").then().statusCode(400).body("code", equalTo("MALFORMED_BODY"));
        put("{\"value\": \"sixty\", \"status\": \"FINAL\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/value"));
        put("{\"value\": 60, \"status\": \"FINAL\", \"colour\": 1}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/colour"));
        put("{\"value\": 60, \"status\": \"SURE\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/status"));
        refused(put("{\"status\": \"FINAL\"}"), 400, "pointer", "/value", "REQUIRED");
        refused(put("{\"value\": 60}"), 400, "pointer", "/status", "REQUIRED");
        anyone().get(SERIES + "140100/2022").then().statusCode(404);
    }

    private static Response put(String body) {
        return as("planner")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put(SERIES + "140100/2022");
    }

    private static void refused(Response response, int status, String place, String where, String code) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0]." + place, equalTo(where))
                .body("errors[0].code", equalTo(code));
    }
}
