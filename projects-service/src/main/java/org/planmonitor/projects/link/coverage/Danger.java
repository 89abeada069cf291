package org.planmonitor.projects.link.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.lifecycle.PartialDate;

/** Why what a project is to bring may not come, or not in time. All that hold are told. */
public enum Danger {
    /** The project was given up, or is part of another one now: nothing comes under its name. */
    PROJECT_GONE,
    /** The project stands still. */
    PROJECT_SUSPENDED,
    /** A milestone of the project that has not been reached lies behind its baseline. */
    PROJECT_LATE,
    /** The project is expected to be done only after its contribution is due, or after the year of the target. */
    DONE_AFTER_DUE,
    /** The contribution was due, and less than what is expected was reported. */
    OVERDUE;

    /**
     * Where a project stands.
     *
     * @param slipDays days of its latest open milestone behind the baseline; null without one
     * @param done when the last of its open milestones is expected; null without one
     */
    public record Course(
            boolean gone,
            boolean suspended,
            @Nullable Long slipDays,
            @Nullable PartialDate done) {}

    /**
     * What endangers one contribution on a day.
     *
     * @param due by when it is expected; null where nobody has said
     * @param targetYear of what it feeds, by which it is wanted where nobody has said; null where there is none
     * @param outstanding whether less was reported than is expected, or nothing comparable
     */
    public static List<Danger> of(
            Course course,
            @Nullable PartialDate due,
            @Nullable PartialDate targetYear,
            boolean outstanding,
            LocalDate day) {
        List<Danger> dangers = new ArrayList<>();
        if (!outstanding) {
            return dangers;
        }
        if (course.gone()) {
            dangers.add(PROJECT_GONE);
        }
        if (course.suspended()) {
            dangers.add(PROJECT_SUSPENDED);
        }
        if (course.slipDays() != null && course.slipDays() > 0) {
            dangers.add(PROJECT_LATE);
        }
        PartialDate wanted = due == null ? targetYear : due;
        if (wanted != null && course.done() != null && course.done().first().isAfter(wanted.last())) {
            dangers.add(DONE_AFTER_DUE);
        }
        if (due != null && day.isAfter(due.last())) {
            dangers.add(OVERDUE);
        }
        return dangers;
    }

    /** Whether less was reported than is expected; what nobody can compare is not taken for done. */
    public static boolean outstanding(Share share) {
        BigDecimal expected = share.expected();
        BigDecimal actual = share.actual();
        return expected == null
                || actual == null
                || share.unit() == null
                || !share.unit().equals(share.actualUnit())
                || actual.compareTo(expected) < 0;
    }
}
