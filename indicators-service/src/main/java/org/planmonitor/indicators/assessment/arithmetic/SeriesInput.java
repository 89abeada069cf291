package org.planmonitor.indicators.assessment.arithmetic;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything a verdict on one series depends on. What became known after {@code asOf} may be in the lists: it is not
 * looked at.
 *
 * @param baseline null where the rule needs none and the plan prints none
 * @param targets the printed target and its amendments; empty where only the level above sets one
 * @param observations vintages of one series, of the accumulation of the rule; several of one period may be given
 * @param reference of a {@link Kind#RELATIVE} target: the series to be kept up with
 * @param frequency how often the series is published; null: as its figures are
 * @param period the assessed period
 * @param asOf null for all that is given
 */
public record SeriesInput(
        AssessmentRule rule,
        PlanYears plan,
        @Nullable Baseline baseline,
        List<Target> targets,
        List<Observation> observations,
        List<SeriesBreak> breaks,
        List<AssignedTask> tasks,
        List<OfficialResult> officialResults,
        List<Observation> reference,
        @Nullable Frequency frequency,
        Period period,
        @Nullable Instant asOf,
        Thresholds thresholds) {

    public SeriesInput {
        targets = List.copyOf(targets);
        observations = List.copyOf(observations);
        breaks = List.copyOf(breaks);
        tasks = List.copyOf(tasks);
        officialResults = List.copyOf(officialResults);
        reference = List.copyOf(reference);
    }

    /** The same series judged at another period. */
    public SeriesInput at(Period other) {
        return new SeriesInput(
                rule,
                plan,
                baseline,
                targets,
                observations,
                breaks,
                tasks,
                officialResults,
                reference,
                frequency,
                other,
                asOf,
                thresholds);
    }
}
