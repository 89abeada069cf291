package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** What the arithmetic of a kind found, before time, thresholds and missing data are put to it. */
sealed interface Outcome {

    /**
     * A way to a target.
     *
     * @param early whether meeting the target before its year counts
     * @param withoutPace why there is no verdict before the target's year where there is no pace
     */
    record Paced(
            boolean met,
            boolean early,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal pace,
            Reason withoutPace) implements Outcome {}

    /** Something kept, or not. */
    record Kept(boolean held) implements Outcome {}

    /** Nothing can be said. */
    record Unassessable(Reason reason) implements Outcome {}
}
