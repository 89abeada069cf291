package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.plan.PlanFacts;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.TargetVersion;

/** Which period is meant when nobody says, and which ones have ended. */
final class AssessedPeriods {

    private AssessedPeriods() {}

    /** The last calendar year that has ended in the plan's zone. */
    static int lastEnded(PlanFacts plan, Instant asOf) {
        return asOf.atZone(plan.timeZone()).getYear() - 1;
    }

    /** The default for a plan as a whole. */
    static Period ofPlan(PlanFacts plan, Instant asOf) {
        return Period.of(Math.min(lastEnded(plan, asOf), plan.period().endYear()));
    }

    /** The default for one subject: never after the year of its target. */
    static Period ofSubject(PlanFacts plan, Subject subject, Instant asOf) {
        int targetYear = subject.components().stream()
                .flatMap(it -> it.target(asOf).stream())
                .map(TargetVersion::year)
                .max(Comparator.naturalOrder())
                .orElse(plan.period().endYear());
        return Period.of(Math.min(lastEnded(plan, asOf), targetYear));
    }

    /** The years of the plan that have ended, oldest first. */
    static List<Period> ended(PlanFacts plan, Instant asOf) {
        int last = Math.min(lastEnded(plan, asOf), plan.period().endYear());
        return IntStream.rangeClosed(plan.period().startYear(), last)
                .mapToObj(Period::of)
                .toList();
    }
}
