package org.planmonitor.reports.projection;

import java.time.Instant;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which set of read models serves, and which is being filled beside it.
 *
 * @param serving the reading of the topics that is asked
 * @param building the next one; null when none was ordered
 */
@Schema(name = "Rebuild")
record Reading(
        @Schema(description = "The set of read models that is asked", examples = "1")
        int serving,

        @Schema(description = "The set that is filled beside it; null when none is", examples = "2") @Nullable
        Integer building,

        @Schema(description = "When the last rebuild was ordered") @Nullable
        Instant orderedAt,

        @Schema(description = "When sets last changed places") @Nullable
        Instant switchedAt) {

    /** Those that are to be filled. */
    IntStream filled() {
        return building == null ? IntStream.of(serving) : IntStream.of(serving, building);
    }
}
