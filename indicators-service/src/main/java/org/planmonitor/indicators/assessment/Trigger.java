package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.SubjectRef;

/**
 * Something that became known and that a verdict looks at.
 *
 * @param subject whose it is: of a series that is read from another subject, that one
 */
@Schema(name = "VerdictTrigger", description = "Something that became known and that a verdict looks at")
public record Trigger(
        Kind kind,
        SubjectRef subject,
        @Nullable String component,

        @Schema(description = "Of an observation: its period; of an ended period: that one", examples = "2023")
        @Nullable
        String period,

        @Nullable Integer revision,

        @Schema(description = "The figure; null of a withdrawal and of everything that is no figure") @Nullable
        BigDecimal value,

        @Schema(description = "Id of the observation or break, approval of the amendment, document of the task")
        @Nullable
        String ref,

        @Schema(description = "Answers as of this instant and later know it")
        Instant knownSince) {

    /** What it was. */
    public enum Kind {
        OBSERVATION,
        WITHDRAWAL,
        BREAK,
        AMENDMENT,
        BASELINE,
        TASK,
        OFFICIAL_RESULT,
        DEFINITION,
        PERIOD_ENDED
    }
}
