package org.planmonitor.projects.report;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a report says.
 *
 * @param imageProgress what it looks like on the site (形象进度)
 * @param physicalPercent how much is built, 0 to 100 with two decimals; null where that cannot be said
 * @param percentReason why the percentage is lower than before
 */
record Content(
        String imageProgress,
        @Nullable BigDecimal physicalPercent,
        @Nullable String percentReason,
        @Nullable String summary,
        @Nullable String problems,
        @Nullable String nextSteps,
        List<String> evidence) {

    Content {
        physicalPercent = physicalPercent == null ? null : plain(physicalPercent);
        evidence = List.copyOf(evidence);
    }

    /** Without zeros at its end, so that what is read back is what was sent. */
    static BigDecimal plain(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** What the report of another month said, said again without its files. */
    static Content again(ReportEntity before) {
        return new Content(
                before.imageProgress,
                before.physicalPercent,
                null,
                before.summary,
                before.problems,
                before.nextSteps,
                List.of());
    }
}
