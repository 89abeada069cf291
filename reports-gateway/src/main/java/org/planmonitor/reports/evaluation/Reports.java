package org.planmonitor.reports.evaluation;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.reports.evaluation.narrative.Narratives;
import org.planmonitor.reports.evaluation.official.OfficialEditions;
import org.planmonitor.reports.evaluation.official.Particulars;
import org.planmonitor.reports.evaluation.rerun.Difference;
import org.planmonitor.reports.evaluation.snapshot.Audience;
import org.planmonitor.reports.evaluation.snapshot.Bytes;
import org.planmonitor.reports.evaluation.snapshot.OwnToken;
import org.planmonitor.reports.evaluation.snapshot.RunningImports;
import org.planmonitor.reports.evaluation.snapshot.Snapshot;
import org.planmonitor.reports.evaluation.snapshot.SnapshotStore;
import org.planmonitor.reports.evaluation.thirdparty.OutsideEvaluations;

/** Orders for reports: made, looked at, called off. */
@Singleton
class Reports {

    static final String MAKE = "report:make";

    private static final Logger LOGGER = Logger.getLogger(Reports.class);

    private final ReportStore store;
    private final DocumentStore documents;
    private final SnapshotStore snapshots;
    private final Narratives narratives;
    private final OutsideEvaluations outside;
    private final OfficialEditions official;
    private final OwnToken token;
    private final RunningImports imports;
    private final PlanYears plans;
    private final ReportRecord kept;
    private final CurrentCaller caller;
    private final Clock clock;

    Reports(
            ReportStore store,
            DocumentStore documents,
            SnapshotStore snapshots,
            Narratives narratives,
            OutsideEvaluations outside,
            OfficialEditions official,
            OwnToken token,
            RunningImports imports,
            PlanYears plans,
            ReportRecord kept,
            CurrentCaller caller,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.snapshots = snapshots;
        this.narratives = narratives;
        this.outside = outside;
        this.official = official;
        this.token = token;
        this.imports = imports;
        this.plans = plans;
        this.kept = kept;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ReportView order(String plan, ReportRequest request) {
        PlanYears.Years years = plans.of(plan, caller.get().visible());
        plans.requireLiving(plan);
        Instant now = now();
        if (request.asOf() != null && request.asOf().isAfter(now)) {
            throw Refusals.future(request.asOf(), now);
        }
        int year = request.year() != null
                ? request.year()
                : years.of(request.type(), request.asOf() == null ? now : request.asOf());
        if (!years.has(year)) {
            throw Refusals.year(year, Integer.toString(years.start()), Integer.toString(years.end()));
        }
        Audience audience = request.audience() == null ? Audience.PUBLIC : request.audience();
        if (audience == Audience.INTERNAL && !token.isConfigured()) {
            throw Refusals.noToken();
        }
        if (request.selection() != null) {
            plans.requireKnown(plan, request.selection());
        }
        return add(
                Report.ordered(
                        plan,
                        request.type(),
                        Integer.toString(year),
                        request.language() == null ? ReportLanguage.BOTH : request.language(),
                        audience,
                        request.selection(),
                        request.asOf(),
                        caller.get().subject(),
                        now),
                years.simulated());
    }

    /** The same report with what was written into it by now; from the same snapshot, whatever has become known since. */
    @Transactional
    ReportView edition(String plan, UUID id, @Nullable Particulars particulars) {
        Report base = find(plan, id);
        if (base.editionOf() != null) {
            throw Refusals.editionOfEdition();
        }
        if (base.snapshot() == null) {
            throw Refusals.notMade();
        }
        ReportView ordered = add(base.again(caller.get().subject(), now()).editionOf(id), simulated(plan));
        narratives.fix(ordered.id());
        outside.fix(ordered.id());
        if (particulars != null) {
            boolean chinese = ordered.language() != ReportLanguage.EN;
            official.keep(new OfficialEditions.Edition(ordered.id(), plan, id, chinese, simulated(plan)), particulars);
        }
        return ordered;
    }

    /** The same report on what is known now, to be compared with this one. */
    @Transactional
    ReportView rerun(String plan, UUID id) {
        Report base = find(plan, id);
        if (base.snapshot() == null) {
            throw Refusals.notMade();
        }
        plans.requireLiving(plan);
        requireNoImport(base);
        return add(base.again(caller.get().subject(), now()).rerunOf(id), simulated(plan));
    }

    /** Half of what is meant to be compared would be missing, and the difference would say so of the wrong reason. */
    private void requireNoImport(Report base) {
        List<String> owners;
        try {
            owners = imports.into(base.plan(), base.audience());
        } catch (IOException e) {
            LOGGER.warnf("whether data is being imported into %s is not known: %s", base.plan(), e);
            throw Refusals.importsUnknown();
        }
        if (!owners.isEmpty()) {
            throw Refusals.importing(owners);
        }
    }

    private ReportView add(Report report, boolean simulated) {
        store.add(report);
        ReportView view = ReportView.of(report, List.of());
        kept.step("report.ordered", null, view, simulated);
        return view;
    }

    private boolean simulated(String plan) {
        return plans.of(plan, caller.get().visible()).simulated();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
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
        kept.step("report.cancelled", before, after, simulated(plan));
        return after;
    }

    /** The canonical JSON that it was made from. */
    Bytes snapshot(String plan, UUID id) {
        Report report = find(plan, id);
        if (report.snapshot() == null) {
            throw Refusals.notMade();
        }
        return snapshots.bytes(report.snapshot()).orElseThrow();
    }

    /** @param with null: the report that this is another run of */
    DifferenceView difference(String plan, UUID id, @Nullable UUID with) {
        Report after = find(plan, id);
        UUID other = with == null ? after.rerunOf() : with;
        if (other == null) {
            throw Refusals.nothingToCompare();
        }
        Snapshot then = made(find(plan, other));
        Snapshot now = made(after);
        Difference difference = Difference.of(then.content(), now.content());
        return new DifferenceView(
                side(find(plan, other), then), side(after, now), difference.verdicts(), difference.figures());
    }

    private static DifferenceView.Side side(Report report, Snapshot snapshot) {
        return new DifferenceView.Side(report.id(), report.href(), snapshot.asOf(), snapshot.hash());
    }

    private Snapshot made(Report report) {
        if (report.snapshot() == null) {
            throw Refusals.notMade();
        }
        return snapshots.one(report.snapshot()).orElseThrow();
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
