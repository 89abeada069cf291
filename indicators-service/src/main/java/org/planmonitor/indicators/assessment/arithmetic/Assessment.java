package org.planmonitor.indicators.assessment.arithmetic;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A verdict with its working.
 *
 * @param period the assessed period
 * @param observedPeriod the date of the figure that was judged; null without one
 * @param reason why there is no verdict; null with one
 * @param stale whether a newer figure could have been published by the assessed period
 * @param provisional whether a preliminary figure entered
 * @param lastKnown the last verdict, where only the final year is missing
 * @param otherReadings the same figure from other starts
 */
public record Assessment(
        Period period,
        @Nullable Period observedPeriod,
        Verdict verdict,
        @Nullable Reason reason,
        Light light,
        boolean stale,
        boolean provisional,
        Figures figures,
        Findings findings,
        List<MethodReading> methods,
        @Nullable LastKnown lastKnown,
        @Nullable BreakReading seriesBreak,
        List<BaselineReading> otherReadings,
        @Nullable OfficialReading official,
        Inputs inputs,
        Thresholds thresholds) {

    /** Changes whenever the same inputs could give another answer. */
    public static final String FORMULA_VERSION = "1";

    /** The working of one part under the verdict of the whole. */
    public Assessment under(Composite whole) {
        return new Assessment(
                period,
                observedPeriod,
                whole.verdict(),
                whole.reason(),
                whole.light(),
                stale,
                provisional,
                figures,
                findings,
                methods,
                whole.lastKnown(),
                seriesBreak,
                otherReadings,
                official,
                inputs,
                thresholds);
    }
}
