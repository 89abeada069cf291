package org.planmonitor.reports.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request as it stands at a version. */
@Schema(name = "Correction")
record CorrectionView(
        UUID id,
        String href,
        long version,
        String plan,
        Subject.Type type,
        String code,
        @Nullable String period,
        String statement,
        @Nullable String proposed,
        CorrectionState state,
        @Nullable String answer,
        Instant receivedAt,

        @Schema(description = "The working day by which it is to be answered")
        LocalDate dueOn,

        @Schema(description = "Whether every year on the way was announced; else ordinary weeks were counted")
        boolean dueOfficial,

        @Schema(description = "Whether that day has passed without an answer")
        boolean overdue,

        Instant changedAt) {}
