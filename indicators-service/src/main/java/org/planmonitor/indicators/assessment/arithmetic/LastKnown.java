package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** The last verdict there was, for a series whose final year has no figure. */
public record LastKnown(
        Verdict verdict,
        Light light,
        Period period,
        @Nullable BigDecimal paceRatio) {

    /** Looks back from one figure to the one before, until there is a verdict. */
    static @Nullable LastKnown of(Case c) {
        return c.window().reversed().stream()
                .map(Observation::period)
                .filter(it -> c.target() != null && Period.of(c.target().year()).endsAfter(it))
                .distinct()
                .map(it -> Assessor.verdict(c.in().at(it)))
                .filter(it -> it.verdict().assessable())
                .findFirst()
                .map(LastKnown::from)
                .orElse(null);
    }

    private static LastKnown from(Assessment it) {
        Period period = it.observedPeriod() == null ? it.period() : it.observedPeriod();
        return new LastKnown(it.verdict(), it.light(), period, it.figures().get(Figure.PACE_RATIO));
    }
}
