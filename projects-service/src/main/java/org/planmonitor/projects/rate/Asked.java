package org.planmonitor.projects.rate;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.PlanYears;
import org.planmonitor.projects.rate.arithmetic.Moment;

/**
 * A question about rates.
 *
 * @param known the instant as of which is asked; null for what is known last
 * @param settled the instant up to which everything was settled when the question came
 */
record Asked(
        KnownPlan plan, Moment moment, @Nullable Instant known, Instant settled, Scope scope, Set<Sharing> visible) {

    /** Whether the last that is known of the present day is asked for, which is kept ready. */
    boolean isPresent() {
        return known == null && moment.isPresent();
    }

    /** The instant that sums of the past are made as of. */
    Instant asOf() {
        return known == null ? settled : known;
    }

    /** The year of the plan that yearly rates are of: after its end the last one. */
    int year() {
        return PlanYears.of(plan).nearest(moment.day().getYear());
    }

    /** The year of the plan whose output values are compared. */
    int outputYear() {
        return PlanYears.of(plan).nearest(moment.lastWholeYear());
    }

    Asked at(Moment other, Instant instant) {
        return new Asked(plan, other, instant, settled, scope, visible);
    }
}
