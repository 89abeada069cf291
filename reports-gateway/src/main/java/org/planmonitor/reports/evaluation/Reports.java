package org.planmonitor.reports.evaluation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.reports.evaluation.snapshot.Bytes;
import org.planmonitor.reports.evaluation.snapshot.SnapshotStore;

/** Orders for reports: made, looked at, called off. */
@Singleton
class Reports {

    static final String MAKE = "report:make";

    private final ReportStore store;
    private final DocumentStore documents;
    private final SnapshotStore snapshots;
    private final PlanYears plans;
    private final ReportRecord kept;
    private final CurrentCaller caller;
    private final Clock clock;

    Reports(
            ReportStore store,
            DocumentStore documents,
            SnapshotStore snapshots,
            PlanYears plans,
            ReportRecord kept,
            CurrentCaller caller,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.snapshots = snapshots;
        this.plans = plans;
        this.kept = kept;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ReportView order(String plan, ReportRequest request) {
        PlanYears.Years years = plans.of(plan, caller.get().visible());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (request.asOf() != null && request.asOf().isAfter(now)) {
            throw Refusals.future(request.asOf(), now);
        }
        int year = request.year() != null
                ? request.year()
                : years.of(request.type(), request.asOf() == null ? now : request.asOf());
        if (!years.has(year)) {
            throw Refusals.year(year, Integer.toString(years.start()), Integer.toString(years.end()));
        }
        if (request.selection() != null) {
            plans.requireKnown(plan, request.selection());
        }
        Report report = new Report(
                UUID.randomUUID(),
                plan,
                request.type(),
                Integer.toString(year),
                request.language() == null ? ReportLanguage.BOTH : request.language(),
                request.selection(),
                request.asOf(),
                ReportState.QUEUED,
                new Progress(Progress.Step.WAITING, 0, 0),
                0,
                null,
                null,
                null,
                Sharing.INTERNAL,
                caller.get().subject(),
                now,
                null,
                null);
        store.add(report);
        ReportView view = ReportView.of(report, List.of());
        kept.step("report.ordered", null, view, years.simulated());
        return view;
    }

    ReportView one(String plan, UUID id) {
        return view(find(plan, id));
    }

    /** Newest first. */
    Page<ReportView> page(
            String plan, @Nullable ReportType type, @Nullable ReportState state, int limit, @Nullable String cursor) {
        plans.of(plan, caller.get().visible());
        After after = After.of(cursor);
        List<Report> rows = store.after(plan, type, state, caller.get().visible(), after.at(), after.id(), limit + 1);
        Map<UUID, List<DocumentView>> made = documents.of(rows);
        return Page.cut(
                        rows,
                        limit,
                        each -> Cursor.encode(
                                each.requestedAt().toString(), each.id().toString()))
                .map(each -> ReportView.of(each, made.getOrDefault(each.id(), List.of())));
    }

    @Transactional
    ReportView cancel(String plan, UUID id) {
        ReportView before = one(plan, id);
        if (!store.cancel(id)) {
            throw Refusals.over(one(plan, id).state());
        }
        ReportView after = one(plan, id);
        kept.step(
                "report.cancelled",
                before,
                after,
                plans.of(plan, caller.get().visible()).simulated());
        return after;
    }

    /** The canonical JSON that it was made from. */
    Bytes snapshot(String plan, UUID id) {
        Report report = find(plan, id);
        if (report.snapshot() == null) {
            throw Refusals.notDone(report.state());
        }
        return snapshots.bytes(report.snapshot()).orElseThrow();
    }

    private Report find(String plan, UUID id) {
        return store.one(plan, id, caller.get().visible()).orElseThrow(() -> Refusals.unknown(id));
    }

    private ReportView view(Report report) {
        return ReportView.of(report, documents.of(List.of(report)).getOrDefault(report.id(), List.of()));
    }

    /** Behind which row a page begins. */
    private record After(Instant at, UUID id) {

        static After of(@Nullable String cursor) {
            if (cursor == null) {
                return new After(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
            }
            List<String> parts = Cursor.decode(cursor, 2);
            try {
                return new After(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
            } catch (DateTimeException | IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }
    }
}
