package org.planmonitor.projects.link;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one version says of a link.
 *
 * @param component of the subject; null where it has only one
 * @param confidence null where nobody has said
 * @param ended whether the project does not feed the subject any more
 */
record Terms(
        @Nullable String component,
        @Nullable Expected expected,
        @Nullable Confidence confidence,
        @Nullable String note,
        boolean ended) {

    /** How sure it is that the contribution comes as it is expected. */
    enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /**
     * How much the project is to bring, in the printed unit of the subject where it can be held against its target.
     *
     * @param by a year, month or day; null where nobody has said
     */
    @Schema(name = "ExpectedContribution")
    record Expected(
            @Schema(examples = "36") BigDecimal value,
            @Schema(examples = "MW") String unit,
            @Schema(examples = "2025-12") @Nullable String by) {}
}
