package org.planmonitor.indicators.observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.Publication.Figure;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.kit.security.CurrentCaller;

/** Many figures at once, as a feature of the service publishes them. */
final class Bulk {

    private Bulk() {}

    /** Runs in a transaction of its own, for nobody in particular. */
    static <T> T inTransaction(Supplier<T> work) {
        return CurrentCaller.callAsSystem(
                "bulk-test", () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** For every series of a plan's own region: its years, then months, as many as are asked for; nothing stands yet. */
    static List<Figure> figures(PlanDefinition plan, int perSeries, Basis basis) {
        return plan.subjects()
                .flatMap(subject -> subject.components().stream()
                        .filter(it -> it.rule().sameSeriesAs() == null)
                        .flatMap(it -> figures(plan, subject, it, perSeries, basis)))
                .toList();
    }

    private static Stream<Figure> figures(
            PlanDefinition plan, Subject subject, ComponentDefinition component, int perSeries, Basis basis) {
        SeriesKey series = new SeriesKey(
                subject.ref(),
                component.code(),
                plan.plan().region(),
                component.rule().accumulation(),
                false);
        return IntStream.range(0, perSeries)
                .mapToObj(i -> new Figure(figure(subject, series, period(i), String.valueOf(50 + i)), basis));
    }

    static NewVintage figure(Subject subject, SeriesKey series, Period period, String value) {
        return new NewVintage(
                series,
                period,
                new BigDecimal(value),
                Status.FINAL,
                null,
                null,
                subject.sharing(),
                null,
                null,
                WayIn.department("submission-1"));
    }

    private static Period period(int index) {
        return index < 5
                ? Period.of(2021 + index)
                : Period.parse("%d-%02d".formatted(2021 + (index - 5) / 12, 1 + (index - 5) % 12));
    }
}
