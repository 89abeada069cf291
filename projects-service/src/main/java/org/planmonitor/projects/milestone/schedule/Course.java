package org.planmonitor.projects.milestone.schedule;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.lifecycle.PartialDate;

/**
 * Where a milestone stands after everything that was said about it.
 *
 * @param original the first baseline, which no rebaseline moves
 * @param baseline the newest approved one
 * @param forecast when it is expected now, where somebody has said so
 * @param actual when it was reached
 */
public record Course(
        PartialDate original,
        PartialDate baseline,
        @Nullable PartialDate forecast,
        @Nullable PartialDate actual) {

    /** A milestone that has been agreed and nothing more. */
    public static Course agreed(PartialDate baseline) {
        return new Course(baseline, baseline, null, null);
    }

    /** What the estimates add up to, in the order in which they were made; the first is a baseline. */
    public static Course of(List<Estimate> estimates) {
        Estimate first = estimates.getFirst();
        if (first.kind() != Estimate.Kind.BASELINE) {
            throw new IllegalArgumentException("a milestone begins with its baseline");
        }
        Course course = agreed(Objects.requireNonNull(first.date()));
        for (Estimate estimate : estimates.subList(1, estimates.size())) {
            course = course.after(estimate);
        }
        return course;
    }

    public Course after(Estimate estimate) {
        return switch (estimate.kind()) {
            case BASELINE -> new Course(original, Objects.requireNonNull(estimate.date()), forecast, actual);
            case FORECAST -> new Course(original, baseline, estimate.date(), actual);
            case ACTUAL -> new Course(original, baseline, forecast, estimate.date());
        };
    }

    public boolean isClosed() {
        return actual != null;
    }

    /** When it happened, or is expected to: the forecast, else the newest baseline. */
    public PartialDate expected() {
        if (actual != null) {
            return actual;
        }
        return forecast != null ? forecast : baseline;
    }
}
