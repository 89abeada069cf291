package org.planmonitor.reports.evaluation.thirdparty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.evaluation.KnownReports;
import org.planmonitor.reports.evaluation.snapshot.SnapshotStore;

/** Evaluations from outside: who is asked, what they find, and what is made of it. */
@Singleton
class Commissions {

    static final String MAKE = "report:make";
    static final String EVALUATE = "report:evaluate";

    private final KnownReports reports;
    private final CommissionStore store;
    private final SnapshotStore snapshots;
    private final Database database;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;

    Commissions(
            KnownReports reports,
            CommissionStore store,
            SnapshotStore snapshots,
            Database database,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller) {
        this.reports = reports;
        this.store = store;
        this.snapshots = snapshots;
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** What became of a commission. */
    enum Became {
        MADE,
        FOUND,
        ANSWERED
    }

    /** The event: a commission after a step. Who evaluates stands with the commission, not in the event. */
    record Told(
            String plan,
            UUID report,
            UUID commission,
            Became step,
            String organisation,
            LocalDate due,
            @Nullable Long findings,
            @Nullable String advice,
            Sharing sharing,
            boolean simulated) {}

    List<CommissionView> all(String plan, UUID report) {
        return store.of(report, reports.one(plan, report).href());
    }

    CommissionView one(String plan, UUID report, UUID id) {
        return all(plan, report).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusals.unknown(id));
    }

    @Transactional
    CommissionView commission(String plan, UUID report, CommissionRequest request) {
        reports.one(plan, report).madeFrom();
        Printing.check("/organisation", request.organisation());
        UUID id = UUID.randomUUID();
        store.add(id, report, request, caller.get().subject());
        CommissionView made = one(plan, report, id);
        audit.record("report-commission", id.toString(), "report-commission.made", null, made);
        tell(plan, report, made, Became.MADE, null, null);
        return made;
    }

    FindingsView findings(String plan, UUID report, UUID id) {
        return find(one(plan, report, id)).orElseThrow(Refusals::nothingFound);
    }

    /** What was handed in, and whether it is the first. */
    record Kept(FindingsView findings, boolean created) {}

    @Transactional
    Kept put(String plan, UUID report, UUID id, Findings findings, WriteCondition condition) {
        CommissionView commission = one(plan, report, id);
        if (!commission.evaluator().equals(caller.get().subject())) {
            throw Refusals.notCommissioned();
        }
        Printing.check(findings);
        database.query("select pg_advisory_xact_lock(hashtextextended('findings ' || ?, 0))", row -> 0, id.toString());
        @Nullable FindingsView before = find(commission).orElse(null);
        condition.require(before == null ? null : EntityTag.of(before));
        JsonNode snapshot = snapshot(plan, report);
        for (int i = 0; i < findings.ratings().size(); i++) {
            Findings.Rating rating = findings.ratings().get(i);
            if (Comparison.ours(snapshot, rating).isMissingNode()) {
                throw Refusals.unknownSubject("/ratings/" + i + "/code", rating.code());
            }
        }
        store.add(
                id,
                before == null ? 1 : before.version() + 1,
                findings,
                caller.get().subject());
        FindingsView after = findings(plan, report, id);
        audit.record("report-commission", id.toString(), "report-commission.found", before, after);
        tell(plan, report, commission, Became.FOUND, after.version(), null);
        return new Kept(after, before == null);
    }

    @Transactional
    ComparisonView answer(String plan, UUID report, UUID id, String advice, AdviceAnswer answer) {
        ComparisonView before = compare(plan, report, id);
        if (before.advice().stream().noneMatch(each -> each.code().equals(advice))) {
            throw Refusals.unknownAdvice(advice);
        }
        Printing.check("/answer", answer.answer());
        store.answer(id, advice, answer, caller.get().subject());
        ComparisonView after = compare(plan, report, id);
        audit.record("report-commission", id.toString(), "report-commission.answered", before, after);
        tell(plan, report, one(plan, report, id), Became.ANSWERED, null, advice);
        return after;
    }

    private void tell(
            String plan,
            UUID report,
            CommissionView commission,
            Became step,
            @Nullable Long findings,
            @Nullable String advice) {
        outbox.emit(new OutboxEvent(
                "report.commission-changed",
                "report-commission",
                plan + "/" + commission.id(),
                Sharing.INTERNAL,
                new Told(
                        plan,
                        report,
                        commission.id(),
                        step,
                        commission.organisation(),
                        commission.due(),
                        findings,
                        advice,
                        Sharing.INTERNAL,
                        reports.isSimulated(plan))));
    }

    ComparisonView compare(String plan, UUID report, UUID id) {
        Findings findings = findings(plan, report, id).findings();
        JsonNode snapshot = snapshot(plan, report);
        return Comparison.of(findings, snapshot, store.answers(id, null));
    }

    private Optional<FindingsView> find(CommissionView commission) {
        return store.findings(commission.id(), commission.href() + "/findings");
    }

    private JsonNode snapshot(String plan, UUID report) {
        return snapshots.one(reports.one(plan, report).madeFrom()).orElseThrow().content();
    }
}
