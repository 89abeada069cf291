package org.planmonitor.indicators.assessment.arithmetic;

import org.jspecify.annotations.Nullable;

/** How many periods of its own frequency a figure is behind. */
final class Staleness {
    private Staleness() {}

    static int age(Period judged, Period until, @Nullable Frequency frequency) {
        int months = (frequency == null ? judged.frequency() : frequency).months();
        return Math.max(0, (until.endMonth() - judged.endMonth()) / months);
    }
}
