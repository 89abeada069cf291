package org.planmonitor.indicators.assessment;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.kit.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Taiyuan's own plan, with the few figures that were really published. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class RealPlanTest {

    private static final String PLAN = "/indicators/v1/plans/taiyuan-14fyp/";

    private static ValidatableResponse read(String path) {
        return given().auth()
                .oauth2(Tokens.of("supervisor"))
                .get(PLAN + path)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse indicator(String code, String period) {
        return read("indicators/" + code + "/assessment?period=" + period);
    }

    @Test
    void urbanisationIsReachedOnAnotherRuler() {
        indicator("permanent-resident-urbanization-rate", "2024")
                .body("verdict", equalTo("ACHIEVED"))
                .body("light", equalTo("GREEN"))
                .body("inputs.baseline.basis", equalTo("REVISED"))
                .body("inputs.baseline.value", equalTo(89.06f))
                .body("targetSetOnOldSeries", equalTo(true))
                .body("seriesBreak.plannedIncrement", equalTo(4.25f))
                .body("seriesBreak.realIncrement", equalTo(0.61f));
    }

    @Test
    void growthOf2022Lags() {
        indicator("gdp-growth", "2022")
                .body("verdict", equalTo("LAGGING"))
                .body("light", equalTo("YELLOW"))
                .body("provisional", equalTo(true))
                .body("inputs.vintages", hasSize(2))
                .body("inputs.vintages[0].observation", notNullValue())
                .body("inputs.vintages[1].publishedAt", equalTo("2023-02-01T16:00:00Z"));
    }

    @Test
    void growthOf2024HasAHole() {
        indicator("gdp-growth", "2024")
                .body("verdict", equalTo("NOT_ASSESSABLE"))
                .body("reason", equalTo("MISSING_PERIOD"))
                .body("missingPeriods", equalTo(java.util.List.of("2023")))
                .body("knownProduct", equalTo(1.141572f))
                .body("light", equalTo("GREY"));
    }

    @Test
    void physiciansAreHeldBackByASuspectedBreak() {
        indicator("physicians-per-1000-people", "2024")
                .body("verdict", equalTo("NOT_ASSESSABLE"))
                .body("reason", equalTo("SERIES_BREAK_SUSPECTED"))
                .body("seriesBreak.breaks.status", equalTo(java.util.List.of("SUSPECTED")))
                .body("light", equalTo("GREY"))
                .body("progress", notNullValue());
    }

    @Test
    void carbonWaitsForTheProvince() {
        indicator("carbon-intensity-reduction", "2024").body("reason", equalTo("AWAITING_ASSIGNMENT"));
    }

    @Test
    void theMetroIsLongEnough() {
        read("commitments/rail-transit-length/assessment")
                .body("period", equalTo("2025"))
                .body("verdict", equalTo("ACHIEVED"))
                .body("light", equalTo("GREEN"));
    }

    @Test
    void laboratoriesAreJudgedByTheirWorstPart() {
        indicator("provincial-laboratories-and-centres", "2024")
                .body("verdict", equalTo("LAGGING"))
                .body("assessed", equalTo("2/3"))
                .body("decidedBy", equalTo("provincial-key-laboratories"))
                .body("components", hasSize(3))
                .body("components[2].verdict", equalTo("ACHIEVED"))
                .body("components[0].reason", equalTo("NO_OBSERVATION"));
    }

    @Test
    void aCommitmentReadsTheIndicatorsSeries() {
        read("commitments/industry-value-added-share-30/assessment?period=2024")
                .body("reason", equalTo("NO_OBSERVATION"))
                .body("inputs.baseline.value", equalTo(25.8f));
    }

    @Test
    void theLastYearIsGreyAndSaysWhatWasKnown() {
        read("indicators/gdp-growth/assessment")
                .body("period", equalTo("2025"))
                .body("reason", equalTo("FINAL_YEAR_MISSING"))
                .body("observedPeriod", nullValue())
                .body("lastKnown.verdict", equalTo("LAGGING"))
                .body("lastKnown.period", equalTo("2022"));
    }

    @Test
    void theWholePlanIsCounted() {
        read("assessment")
                .body("period", equalTo("2025"))
                .body("indicators.total", equalTo(46))
                .body("indicators.byCategory.total", equalTo(java.util.List.of(10, 6, 7, 7, 13, 3)))
                .body("indicators.byAttribute.BINDING.total", equalTo(9))
                .body("indicators.byVerdict.NOT_ASSESSABLE", equalTo(46))
                .body("commitments.total", equalTo(161))
                .body("commitments.headline", equalTo(108))
                .body("commitments.byVerdict.ACHIEVED", equalTo(1))
                .body("lastKnown.byVerdict.LAGGING", not(equalTo(0)))
                .body("byDepartment", hasSize(0))
                .body("withoutDepartment.total", equalTo(46 + 108))
                .body("items", hasSize(46 + 161))
                .body("items.reason", hasItem("FINAL_YEAR_MISSING"));
    }

    @Test
    void everyVerdictOfThePlanSaysWhereItLeadsAndWhatIsNeeded() {
        read("assessment?period=2022")
                .body("items.find { it.code == 'gdp-growth' }.projection", equalTo(6.209f))
                .body("items.find { it.code == 'gdp-growth' }.neededAverage", equalTo(10.0547f))
                .body("items.find { it.code == 'gdp-growth' }.gap", equalTo(-2.291f));
        read("assessment?period=2021")
                .body(
                        "items.find { it.code == 'surface-water-class-iii-or-better-share' }.observedPeriod",
                        equalTo("2021"));
    }

    @Test
    void whatWasNotYetPublishedIsNotSeen() {
        read("indicators/gdp-growth/assessment?period=2022&asOf=2022-06-01T00:00:00Z")
                .body("observedPeriod", equalTo("2021"))
                .body("stale", equalTo(true))
                .body("verdict", equalTo("AHEAD"));
        read("indicators/permanent-resident-urbanization-rate/assessment?asOf=2021-06-01T00:00:00Z")
                .body("period", equalTo("2020"))
                .body("reason", equalTo("NO_OBSERVATION"));
    }

    @Test
    void anAnswerIsNotSentAgain() {
        String tag = read("indicators/gdp-growth/assessment").extract().header("ETag");
        given().auth()
                .oauth2(Tokens.of("supervisor"))
                .header("If-None-Match", tag)
                .get(PLAN + "indicators/gdp-growth/assessment")
                .then()
                .statusCode(304);
    }
}
