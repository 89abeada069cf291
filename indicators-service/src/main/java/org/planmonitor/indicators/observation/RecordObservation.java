package org.planmonitor.indicators.observation;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a figure is to be: the body of a PUT, and what a department's row says of its cell. */
public record RecordObservation(
        @Schema(description = "The figure, in the subject's unit, exact", examples = "3.3", required = true) @Nullable
        BigDecimal value,

        @Schema(description = "How sure the publisher is", examples = "PRELIMINARY", required = true) @Nullable
        Status status,

        @Schema(description = "Why a published figure is replaced; only for one", nullable = true) @Nullable
        RevisionClass revisionClass,

        @Schema(description = "The paper that a revision rests on; required with a revision class", nullable = true)
        @Nullable
        String document,

        @Schema(description = "Where the figure comes from", nullable = true) @Nullable
        ObservationSource source,

        @Schema(description = "A remark that is shown with the figure", nullable = true) @Nullable
        String note) {}
