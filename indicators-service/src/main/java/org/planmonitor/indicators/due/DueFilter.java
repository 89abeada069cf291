package org.planmonitor.indicators.due;

import java.util.function.Predicate;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.listing.Choice;
import org.planmonitor.indicators.observation.Periods;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** For which period, and by what a list of due figures can be narrowed. */
final class DueFilter {

    @QueryParam("period")
    @Parameter(description = "The period, whose frequency is that of the figures", example = "2025", required = true)
    @Nullable
    String period;

    @QueryParam("department")
    @Parameter(description = "Only of this department", example = "health")
    @Nullable
    String department;

    @QueryParam("status")
    @Parameter(description = "MISSING, UNDER_WAY, HANDED_IN or PUBLISHED", example = "MISSING")
    @Nullable
    String status;

    @QueryParam("overdue")
    @Parameter(description = "true: only what was not handed in though its last day has passed", example = "true")
    @Nullable
    String overdue;

    @QueryParam("limit")
    @Parameter(description = "Page size, 1 to 500", example = "50")
    @Nullable
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "The next of the page before")
    @Nullable
    String cursor;

    Period period() {
        if (period == null) {
            throw ProblemException.invalid(
                    ProblemError.parameter("period", "REQUIRED", new Text("必填", "It is required")));
        }
        return Periods.parameter("period", period);
    }

    Predicate<DueItem> matches() {
        DueItem.Status only = Choice.of("status", status, DueItem.Status.class);
        Boolean late = Choice.flag("overdue", overdue);
        return item -> (department == null || department.equals(item.department()))
                && (only == null || only == item.status())
                && (late == null || late == item.overdue());
    }
}
