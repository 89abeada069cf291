package org.planmonitor.indicators.assessment;

import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.TAIYUAN;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.TaiyuanPlans.read;

/** Nothing is said of a plan as of the future, and of what is not an instant; each where it stands in the request. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class FutureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assessment",
                "/assessment/regions",
                "/indicators/gdp-growth/assessment",
                "/indicators/gdp-growth/assessment/history",
                "/commitments/rail-transit-length/assessment",
                "/commitments/rail-transit-length/assessment/history"
            })
    void verdictsAreNotKnownYet(String path) {
        as("supervisor")
                .get(TAIYUAN + path + "?asOf=2999-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("asOf"))
                .body("errors[0].code", equalTo("AS_OF_IN_FUTURE"));
        as("supervisor")
                .get(TAIYUAN + path + "?asOf=tomorrow")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("asOf"));
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01T00:00:00Z, 422, AS_OF_IN_FUTURE", "tomorrow, 400, INSTANT_FORMAT"})
    void inABodyItIsAddressedThere(String asOf, int status, String code) {
        refused("""
                {"asOf": "%s", "figures": [{"subject": {"type": "INDICATOR", "code": "gdp-growth"},
                  "period": "2023", "value": 4.1}]}""".formatted(asOf), "/assessment/what-if", status, code);
        refused("""
                {"kind": "YEARLY", "basis": "PRELIMINARY", "period": "2022", "asOf": "%s"}""".formatted(asOf), "/evaluations", status, code);

        read(TAIYUAN + "/evaluations").body("items", hasSize(0));
    }

    private static void refused(String body, String path, int status, String code) {
        Response answer = as("planner")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(TAIYUAN + path);

        answer.then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo("/asOf"))
                .body("errors[0].code", equalTo(code));
    }
}
