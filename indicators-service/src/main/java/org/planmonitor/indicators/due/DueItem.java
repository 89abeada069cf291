package org.planmonitor.indicators.due;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.SubjectRef;

/**
 * One figure that a department has to hand in for a period.
 *
 * @param due the last day in time; null: its frequency has no deadline
 * @param submission the submission that has it; null: none
 * @param submissionState where that submission stands
 * @param overdueWorkingDays working days since the last day, while it has not been handed in
 */
record DueItem(
        String department,
        SubjectRef subject,
        String component,
        String region,
        String period,
        @Nullable LocalDate due,
        Status status,
        @Nullable UUID submission,
        @Nullable String submissionState,
        boolean overdue,
        int overdueWorkingDays) {

    /** How far a figure has come. */
    enum Status {
        /** Nobody has begun. */
        MISSING,
        /** In a submission that is still with its department. */
        UNDER_WAY,
        /** Signed: it is with the commission. */
        HANDED_IN,
        /** A figure stands. */
        PUBLISHED
    }

    boolean owed() {
        return status == Status.MISSING || status == Status.UNDER_WAY;
    }

    /** Unique among the figures of a period. */
    String key() {
        return String.join("/", department, subject.type().name(), subject.code(), component, region);
    }
}
