package org.planmonitor.indicators.assessment;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** At which period and instant a verdict is asked for. */
class AssessmentQuery {

    @QueryParam("period")
    @Parameter(
            description = "The assessed period; by default the last calendar year that has ended, not after the"
                    + " target's year",
            example = "2024")
    @Nullable
    String period;

    @QueryParam("asOf")
    @Parameter(description = "As it was known at this instant; now when absent", example = "2026-06-01T00:00:00Z")
    @Nullable
    String asOf;
}
