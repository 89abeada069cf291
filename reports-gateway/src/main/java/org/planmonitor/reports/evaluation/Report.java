package org.planmonitor.reports.evaluation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.snapshot.Audience;

/**
 * An order for a report and how far it has come.
 *
 * @param asOf of the snapshot; null until there is one
 * @param editionOf the report from whose snapshot it is made, with what was written into that
 * @param rerunOf the report that it is another run of
 * @param snapshot hash of what it was made from; null until there is one
 */
record Report(
        UUID id,
        String plan,
        ReportType type,
        String period,
        ReportLanguage language,
        Audience audience,
        @Nullable Selection selection,
        @Nullable Instant requestedAsOf,
        ReportState state,
        Progress progress,
        int attempts,
        @Nullable Instant asOf,
        @Nullable String snapshot,
        @Nullable Text failure,
        @Nullable UUID editionOf,
        @Nullable UUID rerunOf,
        Sharing sharing,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    static final String AGGREGATE = "report";

    static Report ordered(
            String plan,
            ReportType type,
            String period,
            ReportLanguage language,
            Audience audience,
            @Nullable Selection selection,
            @Nullable Instant asOf,
            String by,
            Instant at) {
        return new Report(
                UUID.randomUUID(),
                plan,
                type,
                period,
                language,
                audience,
                selection,
                asOf,
                ReportState.QUEUED,
                new Progress(Progress.Step.WAITING, 0, 0),
                0,
                null,
                null,
                null,
                null,
                null,
                Sharing.INTERNAL,
                by,
                at,
                null,
                null);
    }

    /** Another order for the same, of what is known when it is made. */
    Report again(String by, Instant at) {
        return ordered(plan, type, period, language, audience, selection, null, by, at);
    }

    Report editionOf(UUID base) {
        return related(base, null);
    }

    Report rerunOf(UUID base) {
        return related(null, base);
    }

    private Report related(@Nullable UUID edition, @Nullable UUID rerun) {
        return new Report(
                id,
                plan,
                type,
                period,
                language,
                audience,
                selection,
                requestedAsOf,
                state,
                progress,
                attempts,
                asOf,
                snapshot,
                failure,
                edition,
                rerun,
                sharing,
                requestedBy,
                requestedAt,
                startedAt,
                endedAt);
    }

    String href() {
        return "/reports/v1/plans/" + plan + "/reports/" + id;
    }
}
