package org.planmonitor.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.e2e.Api.INDICATORS;

/** What the few figures that were really published say of the plan, as anybody reads it at the gateway of a fresh suite. */
@Order(1)
@ExtendWith(WithSuite.class)
final class RealFiguresIT {

    private final Api api;

    RealFiguresIT(Api api) {
        this.api = api;
    }

    private JsonNode indicator(String code, String period) {
        return api.get(INDICATORS + "/indicators/" + code + "/assessment?period=" + period)
                .expecting(200)
                .json();
    }

    private static void assertSaid(JsonNode answer, String pointer, String expected) {
        JsonNode found = answer.at(pointer);
        if (found.isNumber()) {
            assertThat(found.decimalValue()).as(pointer).isEqualByComparingTo(expected);
        } else {
            assertThat(found.asText()).as(pointer).isEqualTo(expected);
        }
    }

    @Test
    void urbanisationIsReachedOnARevisedSeriesWhileTheTargetWasSetOnTheOldOne() {
        JsonNode answer = indicator("permanent-resident-urbanization-rate", "2024");

        assertSaid(answer, "/verdict", "ACHIEVED");
        assertSaid(answer, "/light", "GREEN");
        assertSaid(answer, "/observedPeriod", "2024");
        assertSaid(answer, "/inputs/vintages/0/value", "89.67");
        assertSaid(answer, "/inputs/baseline/basis", "REVISED");
        assertSaid(answer, "/inputs/baseline/value", "89.06");
        assertSaid(answer, "/targetSetOnOldSeries", "true");
        assertSaid(answer, "/seriesBreak/plannedIncrement", "4.25");
        assertSaid(answer, "/seriesBreak/realIncrement", "0.61");
    }

    @Test
    void growthLagsIn2022AndIn2024TheYearBetweenIsMissing() {
        JsonNode of2022 = indicator("gdp-growth", "2022");
        assertSaid(of2022, "/verdict", "LAGGING");
        assertSaid(of2022, "/light", "YELLOW");
        assertSaid(of2022, "/achievedAverage", "6.209");

        JsonNode of2024 = indicator("gdp-growth", "2024");
        assertSaid(of2024, "/verdict", "NOT_ASSESSABLE");
        assertSaid(of2024, "/reason", "MISSING_PERIOD");
        assertSaid(of2024, "/light", "GREY");
        assertThat(of2024.at("/missingPeriods")).hasSize(1);
        assertSaid(of2024, "/missingPeriods/0", "2023");
    }

    @Test
    void physiciansAreASuspectedBreakAndNotRed() {
        JsonNode answer = indicator("physicians-per-1000-people", "2024");

        assertSaid(answer, "/verdict", "NOT_ASSESSABLE");
        assertSaid(answer, "/reason", "SERIES_BREAK_SUSPECTED");
        assertSaid(answer, "/light", "GREY");
        assertSaid(answer, "/seriesBreak/breaks/0/status", "SUSPECTED");
        assertThat(answer.at("/progress").isNumber())
                .as("the arithmetic is shown")
                .isTrue();
    }

    @Test
    void carbonAwaitsItsAssignmentInEveryYear() {
        for (int year = 2021; year <= 2025; year++) {
            JsonNode answer = indicator("carbon-intensity-reduction", Integer.toString(year));
            assertSaid(answer, "/verdict", "NOT_ASSESSABLE");
            assertSaid(answer, "/reason", "AWAITING_ASSIGNMENT");
            assertSaid(answer, "/light", "GREY");
        }
    }

    @Test
    void theMetroIsLongEnoughInTheLastYear() {
        JsonNode answer = api.get(INDICATORS + "/commitments/rail-transit-length/assessment?period=2025")
                .expecting(200)
                .json();

        assertSaid(answer, "/verdict", "ACHIEVED");
        assertSaid(answer, "/light", "GREEN");
        assertSaid(answer, "/observedPeriod", "2025");
    }
}
