package org.planmonitor.projects.link;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The total that a project had brought by a day, as it was reported; or that an earlier report was wrong.
 *
 * @param value null where the fact that it corrects was none at all
 * @param correctedBy the fact that answers it; null while it stands
 * @param reason why it corrects; null where it does not
 */
@Schema(name = "Contribution")
record Fact(
        long id,
        LocalDate day,
        @Nullable BigDecimal value,
        String unit,
        String source,
        @Nullable Long corrects,
        @Nullable Long correctedBy,
        @Nullable String reason,
        Instant knownFrom,
        @JsonIgnore String recordedBy) {}
