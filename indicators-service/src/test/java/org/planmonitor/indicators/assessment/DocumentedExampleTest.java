package org.planmonitor.indicators.assessment;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.Assessment;
import org.planmonitor.indicators.assessment.arithmetic.AssessmentRule;
import org.planmonitor.indicators.assessment.arithmetic.Assessor;
import org.planmonitor.indicators.assessment.arithmetic.Attribute;
import org.planmonitor.indicators.assessment.arithmetic.Baseline;
import org.planmonitor.indicators.assessment.arithmetic.Comparator;
import org.planmonitor.indicators.assessment.arithmetic.Direction;
import org.planmonitor.indicators.assessment.arithmetic.Figure;
import org.planmonitor.indicators.assessment.arithmetic.Kind;
import org.planmonitor.indicators.assessment.arithmetic.Observation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.PlanYears;
import org.planmonitor.indicators.assessment.arithmetic.SeriesInput;
import org.planmonitor.indicators.assessment.arithmetic.Target;
import org.planmonitor.indicators.assessment.arithmetic.Thresholds;

import static org.assertj.core.api.Assertions.assertThat;

/** The worked example of the documentation says what the service computes. */
class DocumentedExampleTest {

    private static Assessment example() {
        return Assessor.assess(new SeriesInput(
                AssessmentRule.of(Kind.LEVEL, Direction.HIGHER_IS_BETTER, Attribute.BINDING, Accumulation.STOCK),
                new PlanYears(2021, 2025),
                new Baseline(2020, BigDecimal.valueOf(100)),
                List.of(Target.of(2025, Comparator.EQ, BigDecimal.valueOf(150))),
                List.of(Observation.of(Period.of(2023), BigDecimal.valueOf(128))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Period.of(2023),
                null,
                Thresholds.STANDARD));
    }

    @ParameterizedTest
    @CsvSource({
        "elapsed τ,       ELAPSED",
        "progress P,      PROGRESS",
        "pace ratio r,    PACE_RATIO",
        "expected by now, EXPECTED",
        "gap,             GAP",
        "needed per year, NEEDED_PER_YEAR",
        "projection,      PROJECTION"
    })
    void everyRowOfTheTable(String row, Figure figure) throws IOException {
        String line = Files.readAllLines(Path.of("docs/assessment.md")).stream()
                .filter(it -> it.startsWith("| " + row))
                .findFirst()
                .orElseThrow();
        String value = line.substring(line.lastIndexOf('|', line.length() - 2) + 1, line.length() - 1)
                .strip();
        assertThat(example().figures().get(figure)).isEqualByComparingTo(value);
    }
}
