package org.planmonitor.reports.evaluation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * An order for a report and how far it has come.
 *
 * @param asOf of the snapshot; null until there is one
 * @param snapshot hash of what it was made from; null until there is one
 */
record Report(
        UUID id,
        String plan,
        ReportType type,
        String period,
        ReportLanguage language,
        @Nullable Selection selection,
        @Nullable Instant requestedAsOf,
        ReportState state,
        Progress progress,
        int attempts,
        @Nullable Instant asOf,
        @Nullable String snapshot,
        @Nullable Text failure,
        Sharing sharing,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    static final String AGGREGATE = "report";

    String href() {
        return "/reports/v1/plans/" + plan + "/reports/" + id;
    }
}
