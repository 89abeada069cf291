package org.planmonitor.indicators.assessment;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.testing.PlatformResource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** A series judged without a plan: anybody may, and whatever is wrong with it is said where it is. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class StatelessTest {

    private static final String LEVEL = """
            {"kind": "LEVEL", "direction": "HIGHER_IS_BETTER", "attribute": "BINDING",
             "baseline": {"year": 2020, "value": 100}, "target": {"year": 2025, "value": 150, "comparator": "eq"},
             "period": "2023", "observations": [{"period": "2023", "value": 128}]}
            """;

    private static ValidatableResponse post(String body) {
        return given().header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post("/indicators/v1/assessments")
                .then();
    }

    @Test
    void theDocumentedAnswer() {
        post(LEVEL)
                .statusCode(200)
                .body("verdict", equalTo("LAGGING"))
                .body("reason", nullValue())
                .body("light", equalTo("RED"))
                .body("observedPeriod", equalTo("2023"))
                .body("elapsed", equalTo(0.6f))
                .body("progress", equalTo(0.56f))
                .body("paceRatio", equalTo(0.933333f))
                .body("expected", equalTo(130))
                .body("gap", equalTo(-2))
                .body("neededPerYear", equalTo(11))
                .body("projection", equalTo(146.6667f))
                .body("methods[0].id", equalTo("linear"))
                .body("methods[0].class", equalTo("LAGGING"))
                .body("methods.find { it.id == 'eurostat-cagr' }.ratio", equalTo(1.015334f))
                .body("methods.find { it.id == 'un-2023' }.class", equalTo("ON_TRACK"))
                .body("methods.find { it.id == 'escap-current-status' }.value", equalTo(5.6f))
                .body("inputs.vintages[0].value", equalTo(128))
                .body("thresholds.ahead", equalTo(1.05f))
                .body("formulaVersion", equalTo("1"));
    }

    @Test
    void aYearIsReadAgainstItsOwnPlan() {
        post("""
                {"kind": "AVERAGE_GROWTH", "direction": "HIGHER_IS_BETTER", "attribute": "EXPECTED",
                 "baseline": {"year": 2020}, "target": {"year": 2025, "value": 7, "comparator": "gte"},
                 "period": "2023-Q2", "observations": [],
                 "withinYear": {"planned": 6.5, "toDate": [{"period": "2023-Q2", "value": 5.1}],
                   "totals": [{"period": "2022-Q2", "value": 2500}, {"period": "2022", "value": 5500},
                              {"period": "2023-Q2", "value": 2627.5}],
                   "forecasts": [{"period": "2023", "value": 5.8}]}}""")
                .statusCode(200)
                .body("reason", equalTo("NO_OBSERVATION"))
                .body("withinYear.difference", equalTo(-1.4f))
                .body("withinYear.neededRate", equalTo(7.6667f))
                .body("withinYear.forecast.value", equalTo(5.8f))
                .body("withinYear.absent.done", equalTo("NOT_DEFINED_FOR_KIND"));
    }

    @Test
    void aHoleIsNamed() {
        post("""
                {"kind": "AVERAGE_GROWTH", "direction": "HIGHER_IS_BETTER", "attribute": "EXPECTED",
                 "baseline": {"year": 2020}, "target": {"year": 2025, "value": 7}, "period": "2023",
                 "observations": [{"period": "2021", "value": 8.0}, {"period": "2023", "value": 5.4}]}
                """)
                .statusCode(200)
                .body("reason", equalTo("MISSING_PERIOD"))
                .body("missingPeriods", equalTo(java.util.List.of("2022")))
                .body("absent.paceRatio", equalTo("MISSING_PERIOD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"period\": \"2023\", \"obs; \"period\": \"2023-13\", \"obs; /period; PERIOD_FORMAT",
                "{\"period\": \"2023\", \"value\": 128}; {\"period\": \"2023-Q5\", \"value\": 128}; /observations/0/period; PERIOD_FORMAT",
                "{\"period\": \"2023\", \"value\": 128}; {\"period\": \"2023\"}; /observations/0/value; REQUIRED",
                "\"value\": 128; \"value\": 1e999999999; /observations/0/value; TOO_MANY_DIGITS",
                "\"value\": 128; \"value\": 0.12345678901; /observations/0/value; TOO_MANY_DIGITS",
                "\"eq\"; \"about\"; /target/comparator; UNKNOWN_COMPARATOR",
                "\"value\": 150,; ; /target/value; REQUIRED",
                "\"year\": 2025; \"year\": 20250; /target/year; YEAR_RANGE",
                "\"attribute\": \"BINDING\",; ; /attribute; REQUIRED"
            })
    void badFormIsAddressed(String what, String by, String pointer, String code) {
        post(LEVEL.replace(what, by == null ? "" : by))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"kind\": \"LEVEL\"; \"kind\": \"LEVELS\"; /kind",
                "\"kind\": \"LEVEL\"; \"kind\": \"LEVEL\", \"colour\": \"red\"; /colour",
                "\"value\": 128; \"value\": \"128\"; /observations/0/value",
                "\"year\": 2020; \"year\": 2020, \"month\": 1; /baseline/month"
            })
    void whatIsUnknownIsAddressed(String what, String by, String pointer) {
        post(LEVEL.replace(what, by))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"year\": 2025; \"year\": 2020; /target/year; TARGET_BEFORE_BASELINE",
                "\"eq\"; \"lte\"; /target/comparator; AGAINST_DIRECTION",
                "[{\"period\"; [{\"period\": \"2023\", \"value\": 1}, {\"period\"; /observations/1/period; PERIOD_REPEATED"
            })
    void aContradictionIsUnprocessable(String what, String by, String pointer, String code) {
        post(LEVEL.replace(what, by))
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void noBodyIsNoSeries() {
        post("").statusCode(400).contentType("application/problem+json");
        post("null").statusCode(400).contentType("application/problem+json");
        post("[]").statusCode(400).contentType("application/problem+json");
    }
}
