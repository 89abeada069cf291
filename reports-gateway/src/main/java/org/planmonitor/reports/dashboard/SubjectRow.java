package org.planmonitor.reports.dashboard;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** A subject of the plan and its newest verdict; {@code verdict} is null where the caller may not see one, or there is none yet; {@code redSince} where it is not red. */
record SubjectRow(
        String type,
        String code,
        Text name,
        @Nullable String category,
        @Nullable String attribute,
        @Nullable Integer chapter,
        boolean headline,
        boolean restatement,
        @Nullable Judged verdict,
        @Nullable Judged lastKnown,
        @Nullable String reason,
        @Nullable Instant redSince,
        DashboardView.@Nullable Owner owner) {

    static final String INDICATOR = "INDICATOR";

    /** A verdict with its light and the period that it speaks of. */
    record Judged(
            String verdict,
            String light,
            @Nullable String period,
            @Nullable BigDecimal paceRatio) {}

    boolean isIndicator() {
        return type.equals(INDICATOR);
    }

    boolean isRed() {
        return verdict != null && verdict.light().equals("RED");
    }

    boolean wasRed() {
        return lastKnown != null && lastKnown.light().equals("RED");
    }
}
