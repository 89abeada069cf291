package org.planmonitor.indicators.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.planmonitor.indicators.assessment.arithmetic.Observation;
import org.planmonitor.indicators.assessment.arithmetic.ObservationStatus;
import org.planmonitor.indicators.observation.SeriesKey;
import org.planmonitor.indicators.observation.Status;
import org.planmonitor.indicators.observation.Vintage;

/** The figures of a plan by series, read in one statement and then only looked up. */
record PlanFigures(Map<SeriesKey, List<Observation>> bySeries) {

    static PlanFigures of(List<Vintage> vintages) {
        return new PlanFigures(vintages.stream()
                .filter(it -> !it.deleted())
                .collect(Collectors.groupingBy(
                        Vintage::series, Collectors.mapping(PlanFigures::observation, Collectors.toList()))));
    }

    List<Observation> of(SeriesKey series) {
        return bySeries.getOrDefault(series, List.of());
    }

    /** The same figures with others in place of what stands in their periods. */
    PlanFigures with(Map<SeriesKey, List<Observation>> instead) {
        Map<SeriesKey, List<Observation>> all = new HashMap<>(bySeries);
        instead.forEach((series, figures) -> {
            List<Observation> merged = new ArrayList<>(of(series));
            merged.removeIf(
                    it -> figures.stream().anyMatch(other -> other.period().equals(it.period())));
            merged.addAll(figures);
            all.put(series, List.copyOf(merged));
        });
        return new PlanFigures(all);
    }

    /** Only what the publisher calls final. */
    PlanFigures verified() {
        Map<SeriesKey, List<Observation>> verified = HashMap.newHashMap(bySeries.size());
        bySeries.forEach((series, figures) -> verified.put(
                series,
                figures.stream()
                        .filter(it -> it.status() == ObservationStatus.FINAL)
                        .toList()));
        return new PlanFigures(verified);
    }

    static ObservationStatus sureness(Status status) {
        return switch (status) {
            case FINAL, REVISED -> ObservationStatus.FINAL;
            case PRELIMINARY, ESTIMATE -> ObservationStatus.PRELIMINARY;
        };
    }

    private static Observation observation(Vintage it) {
        return new Observation(
                it.period(),
                Objects.requireNonNull(it.value()),
                sureness(it.status()),
                null,
                new org.planmonitor.indicators.assessment.arithmetic.Vintage(
                        Long.toString(it.id()), it.revision(), it.publishedAt()));
    }
}
