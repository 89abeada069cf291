package org.planmonitor.indicators.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.planmonitor.indicators.assessment.arithmetic.Observation;
import org.planmonitor.indicators.assessment.arithmetic.ObservationStatus;
import org.planmonitor.indicators.observation.SeriesKey;
import org.planmonitor.indicators.observation.Status;
import org.planmonitor.indicators.observation.Vintage;

/** The figures of a plan by series, read in one statement and then only looked up. */
final class PlanFigures {

    private final Map<SeriesKey, List<Observation>> bySeries;

    PlanFigures(List<Vintage> vintages) {
        bySeries = vintages.stream()
                .filter(it -> !it.deleted())
                .collect(Collectors.groupingBy(
                        Vintage::series, Collectors.mapping(PlanFigures::observation, Collectors.toList())));
    }

    List<Observation> of(SeriesKey series) {
        return bySeries.getOrDefault(series, List.of());
    }

    private static Observation observation(Vintage it) {
        boolean sure = it.status() == Status.FINAL || it.status() == Status.REVISED;
        return new Observation(
                it.period(),
                java.util.Objects.requireNonNull(it.value()),
                sure ? ObservationStatus.FINAL : ObservationStatus.PRELIMINARY,
                null,
                new org.planmonitor.indicators.assessment.arithmetic.Vintage(
                        Long.toString(it.id()), it.revision(), it.publishedAt()));
    }
}
