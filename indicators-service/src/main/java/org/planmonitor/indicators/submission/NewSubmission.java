package org.planmonitor.indicators.submission;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.PeriodFormatException;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Caller;
import org.planmonitor.kit.text.Text;

/** A new draft: the body of a POST. */
record NewSubmission(
        @Schema(description = "Code of the department, one of the caller's own", examples = "health", required = true)
        @Nullable
        String department,

        @Schema(description = "Reference period; rows may also revise earlier ones", examples = "2025", required = true)
        @Nullable
        String period,

        @Schema(description = "A word to those who check it", nullable = true) @Nullable
        String note,

        @Schema(description = "Rows by the caller's own keys, in order; may come later", nullable = true) @Nullable
        Map<String, @Nullable RowInput> rows) {

    private static final int MAX_NOTE = 2_000;

    Map<String, @Nullable RowInput> rowsOrNone() {
        return rows == null ? Map.of() : rows;
    }

    /** The department, which must be one of the caller's own. */
    String department(Caller caller) {
        if (department == null || department.isBlank()) {
            throw ProblemException.invalid(
                    ProblemError.pointer("/department", "REQUIRED", new Text("必填", "It is required")));
        }
        if (!caller.departments().contains(department)) {
            Text message = new Text("只能为本部门填报", "One drafts for a department of one's own");
            throw new ProblemException(
                    KitProblem.FORBIDDEN,
                    message,
                    List.of(ProblemError.pointer("/department", "ANOTHER_DEPARTMENT", message)));
        }
        return department;
    }

    /** The reference period; the last thing that is checked of the header. */
    Period reference() {
        if (note != null && note.length() > MAX_NOTE) {
            throw ProblemException.invalid(ProblemError.pointer(
                    "/note",
                    "TOO_LONG",
                    new Text("至多 " + MAX_NOTE + " 字", "It has at most " + MAX_NOTE + " characters")));
        }
        try {
            return Period.parse(period == null ? "" : period);
        } catch (PeriodFormatException _) {
            throw ProblemException.invalid(ProblemError.pointer(
                    "/period",
                    period == null ? "REQUIRED" : "PERIOD_FORMAT",
                    new Text("应为 2023、2023-S1、2023-Q2 或 2023-06", "It is 2023, 2023-S1, 2023-Q2 or 2023-06")));
        }
    }
}
