package org.planmonitor.indicators.submission;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.listing.Choice;
import org.planmonitor.indicators.observation.Periods;
import org.planmonitor.indicators.submission.lifecycle.State;

/** By what a list of submissions can be narrowed. */
final class SubmissionFilter {

    @QueryParam("state")
    @Parameter(description = "DRAFT, SUBMITTED, SIGNED, APPROVED, RELEASED, RETURNED or WITHDRAWN", example = "SIGNED")
    @Nullable
    String state;

    @QueryParam("department")
    @Parameter(description = "Only of this department", example = "health")
    @Nullable
    String department;

    @QueryParam("period")
    @Parameter(description = "Only for this reference period", example = "2025")
    @Nullable
    String period;

    @QueryParam("overdue")
    @Parameter(
            description = "true: only what still waits for its department though the deadline has passed",
            example = "true")
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

    @Nullable
    State state() {
        return Choice.of("state", state, State.class);
    }

    @Nullable
    String period() {
        return period == null ? null : Periods.parameter("period", period).toString();
    }

    boolean onlyOverdue() {
        return Boolean.TRUE.equals(Choice.flag("overdue", overdue));
    }
}
