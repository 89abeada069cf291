package org.planmonitor.reports.evaluation.rerun;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** What changed between two snapshots. */
public final class Change {

    private Change() {}

    /** Why a figure is another, or why a verdict is. */
    @Schema(name = "ReportChangeReason")
    public enum Reason {
        /** Published where there was none. */
        NEW_FIGURE,
        /** Replaced after verification. */
        VERIFICATION,
        /** Replaced after a census. */
        CENSUS,
        /** Replaced because the method is another. */
        METHOD,
        /** Replaced because it was wrong. */
        ERROR,
        /** Replaced, and nobody has said why. */
        REVISION,
        WITHDRAWN,
        /** The target was amended. */
        AMENDMENT,
        /** The series was declared broken or whole. */
        SERIES_BREAK,
        /** Nothing of its own changed: another series that it is compared with, or the passing of time. */
        OTHER
    }

    /** A figure that is another, or there only in one of the two. */
    @Schema(name = "ReportFigureChange")
    public record Figure(
            String type,
            String code,
            String component,
            String region,
            String period,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable Integer revisionBefore,
            @Nullable Integer revisionAfter,
            Reason reason,
            @Nullable String document) {}

    /** A verdict that is another. */
    @Schema(name = "ReportVerdictChange")
    public record Verdict(
            String type,
            String code,
            Text name,
            String before,
            @Nullable String reasonBefore,
            String after,
            @Nullable String reasonAfter,

            @Schema(description = "Why, each once; never empty")
            List<Reason> reasons) {}
}
