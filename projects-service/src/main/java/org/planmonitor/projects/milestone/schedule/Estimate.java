package org.planmonitor.projects.milestone.schedule;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.lifecycle.PartialDate;

/**
 * One thing said about the date of a milestone. Estimates are only ever added: a forecast or an actual date that was wrong is
 * answered by another one, or taken back by one without a date.
 *
 * @param date null takes back what was forecast or reported; a baseline always has one
 */
public record Estimate(Kind kind, @Nullable PartialDate date) {

    /** What the date means: agreed (基线), expected now (预测), or happened (实际). */
    public enum Kind {
        BASELINE,
        FORECAST,
        ACTUAL
    }

    public Estimate {
        if (kind == Kind.BASELINE && date == null) {
            throw new IllegalArgumentException("a baseline has a date");
        }
    }
}
