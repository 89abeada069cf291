package org.planmonitor.projects.investment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.journal.Draft;
import org.planmonitor.projects.journal.JournalReader;
import org.planmonitor.projects.journal.JournalWriter;
import org.planmonitor.projects.ledger.Balances;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/**
 * Writes entries that the rules have let pass, one or thousands in the same few statements, each with its audit entry and its
 * event. Whoever calls holds the projects and tells of their change afterwards.
 */
@ApplicationScoped
class InvestmentLedger {

    private final ProjectAccess projects;
    private final JournalReader reader;
    private final JournalWriter writer;
    private final Disclosure disclosure;
    private final AuditTrail audit;
    private final Outbox outbox;

    InvestmentLedger(
            ProjectAccess projects,
            JournalReader reader,
            JournalWriter writer,
            Disclosure disclosure,
            AuditTrail audit,
            Outbox outbox) {
        this.projects = projects;
        this.reader = reader;
        this.writer = writer;
        this.disclosure = disclosure;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** An entry that may be written, and what the accounts of its project hold before it. */
    record Legal(ProjectRef project, Balances before, Draft draft) {

        Balances after() {
            return before.after(draft.journal());
        }
    }

    /** Answers the entries in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<EntryView> write(KnownPlan plan, List<Legal> entries) {
        Map<Long, Optional<BigDecimal>> totals = totals(entries);
        if (!totals.isEmpty()) {
            projects.invest(plan, totals);
        }
        List<Long> ids = writer.write(
                        plan.code(), entries.stream().map(Legal::draft).toList())
                .ids();
        List<EntryView> written =
                reader.findAll(plan.code(), ids).stream().map(EntryView::of).toList();
        List<OutboxEvent> events = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            events.add(tell(entries.get(i), written.get(i)));
        }
        outbox.emitAll(events);
        return written;
    }

    /** What is planned in total since then, of the projects of which an entry says so. */
    private static Map<Long, Optional<BigDecimal>> totals(List<Legal> entries) {
        Map<Long, Optional<BigDecimal>> totals = new LinkedHashMap<>();
        for (Legal entry : entries) {
            if (entry.draft().kind().equals(InvestmentKind.TOTAL.name())) {
                long project = entry.project().id();
                totals.put(project, Optional.ofNullable(Totals.inYuan(project, entry.after())));
            }
        }
        return totals;
    }

    private OutboxEvent tell(Legal entry, EntryView view) {
        ProjectRef project = entry.project();
        audit.record(
                InvestmentRecorded.AGGREGATE,
                project.aggregateId(),
                entry.draft().reverses() == null ? "investment.recorded" : "investment.reversed",
                InvestmentSummary.of(project.id(), entry.before()).totals(),
                view);
        InvestmentSummary now = InvestmentSummary.of(project.id(), entry.after());
        return InvestmentRecorded.of(project, view, now, disclosure.of(project.sharing()));
    }
}
