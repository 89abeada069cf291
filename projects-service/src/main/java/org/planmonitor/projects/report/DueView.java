package org.planmonitor.projects.report;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * A project that owes the report of a month, and what became of it.
 *
 * @param due the cut-off day
 * @param late whether it came after that day
 * @param overdue whether it is still owed although the day has passed
 */
record DueView(
        String project,
        Text projectName,
        String portfolio,
        @Nullable String region,
        @Nullable String unit,
        String month,
        LocalDate due,
        Status status,
        boolean noChange,
        boolean late,
        boolean overdue,
        long overdueDays,
        String href) {

    /** Not reported, or as the report stands. */
    @Schema(name = "DueReportStatus")
    enum Status {
        MISSING,
        REPORTED,
        RETURNED,
        CONFIRMED;

        static Status of(@Nullable String state) {
            return state == null ? MISSING : valueOf(state);
        }

        boolean isOwed() {
            return this == MISSING || this == RETURNED;
        }
    }
}
