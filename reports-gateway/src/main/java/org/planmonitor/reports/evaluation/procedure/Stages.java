package org.planmonitor.reports.evaluation.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.KnownReports;
import org.planmonitor.reports.stream.KnownPlans;

/** How far a report has come on its way. Stages are passed in their order. */
@Singleton
public class Stages {

    static final String PROCEED = "report:make";

    private final KnownReports reports;
    private final KnownPlans plans;
    private final Procedures procedures;
    private final Database database;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    Stages(
            KnownReports reports,
            KnownPlans plans,
            Procedures procedures,
            Database database,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.reports = reports;
        this.plans = plans;
        this.procedures = procedures;
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** The event: something happened at a stage. Who recorded it stands in the audit trail, not in the event. */
    record Told(
            String plan,
            UUID report,
            String stage,
            Text name,
            StageView.State state,
            StageRequest.Outcome outcome,
            LocalDate date,
            StageRequest.@Nullable Document document,
            Sharing sharing,
            boolean simulated) {}

    private record Kept(String stage, StageView.Entry entry) {}

    List<StageView> of(String plan, UUID report) {
        reports.one(plan, report);
        Map<String, List<StageView.Entry>> entries = database
                .query(
                        "select * from report_stage where report = ? order by id",
                        row -> new Kept(
                                row.getString("stage"),
                                new StageView.Entry(
                                        StageRequest.Outcome.valueOf(row.getString("outcome")),
                                        row.getObject("on_date", LocalDate.class),
                                        row.getString("document_title") == null
                                                ? null
                                                : new StageRequest.Document(
                                                        row.getString("document_title"),
                                                        row.getString("document_number")),
                                        row.getString("note"),
                                        row.getString("recorded_by"),
                                        Database.instant(row, "recorded_at"))),
                        report)
                .stream()
                .collect(Collectors.groupingBy(Kept::stage, Collectors.mapping(Kept::entry, Collectors.toList())));
        List<StageView> stages = new ArrayList<>();
        boolean open = true;
        for (Stage stage : procedures.of(plan).stages()) {
            List<StageView.Entry> own = entries.getOrDefault(stage.code(), List.of());
            boolean passed = !own.isEmpty() && own.getLast().outcome() == StageRequest.Outcome.PASSED;
            StageView.State state =
                    passed ? StageView.State.PASSED : open ? StageView.State.NEXT : StageView.State.WAITING;
            open = open && passed;
            stages.add(new StageView(stage.code(), stage.name(), stage.documentRequired(), state, own));
        }
        return stages;
    }

    @Transactional
    StageView record(String plan, UUID report, String code, StageRequest request) {
        reports.one(plan, report).madeFrom();
        database.query(
                "select pg_advisory_xact_lock(hashtextextended('stages ' || ?, 0))", row -> 0, report.toString());
        List<StageView> stages = of(plan, report);
        StageView stage = find(stages, code);
        require(plan, stages, stage, request);
        StageRequest.Document document = request.document();
        database.update(
                """
                insert into report_stage (report, stage, outcome, on_date, document_title, document_number, note, recorded_by,
                  recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                report,
                code,
                request.outcome(),
                request.date(),
                document == null ? null : document.title(),
                document == null ? null : document.number(),
                request.note(),
                caller.get().subject(),
                clock.instant());
        StageView after = find(of(plan, report), code);
        audit.record("report-stage", report + "/" + code, "report-stage.recorded", stage, after);
        outbox.emit(new OutboxEvent(
                "report.stage-recorded",
                "report-stages",
                plan + "/" + report,
                Sharing.INTERNAL,
                new Told(
                        plan,
                        report,
                        code,
                        after.name(),
                        after.state(),
                        request.outcome(),
                        request.date(),
                        document,
                        Sharing.INTERNAL,
                        reports.isSimulated(plan))));
        return after;
    }

    /** The stages, in their order, that an edition of the report waits for before it may be signed. */
    public List<Text> missingBeforeSigning(String plan, UUID report) {
        Set<String> required = procedures.of(plan).stages().stream()
                .filter(Stage::isRequiredBeforeSigning)
                .map(Stage::code)
                .collect(Collectors.toSet());
        return of(plan, report).stream()
                .filter(each -> required.contains(each.code()) && each.state() != StageView.State.PASSED)
                .map(StageView::name)
                .toList();
    }

    private void require(String plan, List<StageView> stages, StageView stage, StageRequest request) {
        LocalDate earliest = LocalDate.EPOCH;
        for (StageView before : stages.subList(0, stages.indexOf(stage))) {
            if (before.state() != StageView.State.PASSED) {
                throw Refusals.notYet(before.name());
            }
            earliest = before.entries().getLast().date();
        }
        if (stage.state() == StageView.State.PASSED) {
            throw Refusals.over(stage.name());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), plans.timeZone(plan));
        if (request.date().isAfter(today)) {
            throw Refusals.future(today);
        }
        if (request.date().isBefore(earliest)) {
            throw Refusals.before(earliest);
        }
        if (stage.documentRequired()
                && request.outcome() == StageRequest.Outcome.PASSED
                && request.document() == null) {
            throw Refusals.document();
        }
    }

    private static StageView find(List<StageView> stages, String code) {
        return stages.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusals.unknown(code));
    }
}
