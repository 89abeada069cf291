package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.ObservationStatus;
import org.planmonitor.indicators.plan.SubjectRef;

/** Figures and targets to be taken for true in one answer: the body of the question. */
@Schema(name = "WhatIf")
record WhatIf(
        @Schema(description = "The assessed period; by default the later of the plan's default and the figures' last")
        @Nullable
        String period,

        @Schema(description = "On top of what was known at this instant; now when absent") @Nullable
        String asOf,

        @Schema(description = "Figures in place of what stands in their periods, or beside it") @Nullable
        List<@Nullable Figure> figures,

        @Schema(description = "Targets in place of those in force") @Nullable
        List<@Nullable Goal> targets) {

    /** A figure that nobody has published. */
    @Schema(name = "WhatIfFigure")
    record Figure(
            @Schema(required = true) @Nullable SubjectRef subject,

            @Schema(description = "Component; that of the subject's own code when absent") @Nullable
            String component,

            @Schema(required = true, examples = "2025") @Nullable
            String period,

            @Schema(required = true) @Nullable BigDecimal value,

            @Schema(description = "FINAL when absent") @Nullable
            ObservationStatus status) {}

    /** A target that nobody has set; what is absent stays as it is. */
    @Schema(name = "WhatIfTarget")
    record Goal(
            @Schema(required = true) @Nullable SubjectRef subject,

            @Schema(description = "Component; that of the subject's own code when absent") @Nullable
            String component,

            @Nullable Integer year,
            @Nullable BigDecimal value,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,

            @Schema(description = "Of an INCREMENT: by how much the baseline is to be changed") @Nullable
            BigDecimal delta,

            @Schema(
                    description = "How the number is meant",
                    enumeration = {"eq", "gte", "gt", "lte", "lt", "approx", "range", "toward", "scale"})
            @Nullable
            String comparator) {}
}
