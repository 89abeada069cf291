package org.planmonitor.projects.investment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.journal.Draft;
import org.planmonitor.projects.journal.Entry;
import org.planmonitor.projects.journal.JournalReader;
import org.planmonitor.projects.ledger.AccountType;
import org.planmonitor.projects.ledger.Balances;
import org.planmonitor.projects.ledger.Journal;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/**
 * Records one entry about a project's money, or undoes one. Of two writers who read the same state, the second is told so.
 */
@ApplicationScoped
class RecordInvestment {

    private final ProjectAccess projects;
    private final JournalReader reader;
    private final InvestmentLedger ledger;
    private final Clock clock;

    RecordInvestment(ProjectAccess projects, JournalReader reader, InvestmentLedger ledger, Clock clock) {
        this.projects = projects;
        this.reader = reader;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A written entry, and the tag of its project since then. */
    record Recorded(EntryView entry, EntityTag tag) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Recorded record(String plan, String code, Statement.Said said, WriteCondition condition) {
        ProjectRef project = projects.lock(plan, code, said.statement().kind().permission(), condition);
        InvestmentRules.Known known = known(project, said.statement());
        Faults faults = new Faults("");
        LocalDate today = LocalDate.now(clock.withZone(project.plan().timeZone()));
        Draft draft = InvestmentRules.of(project.plan(), today).draft(known, said, faults);
        faults.throwIfAny();
        return write(project, known.balances(), draft);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Recorded reverse(String plan, String code, long id, String reason, WriteCondition condition) {
        ProjectRef seen = projects.see(plan, code);
        Entry entry = reader.find(plan, id)
                .filter(found -> found.project() != null && found.project() == seen.id())
                .orElseThrow(() -> ProblemException.notFound(new Text("没有该记录", "There is no such entry")));
        InvestmentKind kind = InvestmentKind.valueOf(entry.kind());
        ProjectRef project = projects.lock(plan, code, kind.permission(), condition);
        // Read again under the lock: of two who undo the same entry, the second finds it undone.
        requireReversible(reader.find(plan, id).orElseThrow(), project);
        Journal written = reader.written(id);
        Balances balances = reader.ofProjects(plan, List.of(project.id()));
        Faults faults = new Faults("");
        InvestmentRules.withinTotal(
                new InvestmentRules.Known(project.id(), balances, Map.of()), written.reversed(), faults);
        faults.throwIfAny();
        return write(project, balances, Draft.reversalOf(entry, written, reason));
    }

    private void requireReversible(Entry entry, ProjectRef project) {
        if (entry.reverses() != null) {
            throw conflict("冲销记录不能再冲销;请重新记录", "A reversal is not reversed; make the entry anew");
        }
        if (entry.reversedBy() != null) {
            throw conflict("该记录已被冲销", "The entry has been reversed already");
        }
        boolean superseded = InvestmentKind.valueOf(entry.kind()).replaces()
                && reader.inForce(project.plan().code(), project.id(), entry.kind(), entry.year())
                        .filter(newest -> newest.id() != entry.id())
                        .isPresent();
        if (superseded) {
            throw conflict("该决定已被后来的决定取代,先冲销后者", "A later decision has taken its place; reverse that one first");
        }
    }

    private Recorded write(ProjectRef project, Balances before, Draft draft) {
        EntryView entry = ledger.write(project.plan(), List.of(new InvestmentLedger.Legal(project, before, draft)))
                .getFirst();
        return new Recorded(entry, projects.changed(project, "investment.recorded"));
    }

    private InvestmentRules.Known known(ProjectRef project, Statement statement) {
        String plan = project.plan().code();
        List<Long> ids = List.of(project.id());
        Map<Integer, BigDecimal> months = statement instanceof Statement.YearPlan of
                ? reader.months(plan, ids, AccountType.PLAN, of.year()).getOrDefault(project.id(), Map.of())
                : Map.of();
        return new InvestmentRules.Known(project.id(), reader.ofProjects(plan, ids), months);
    }

    private static ProblemException conflict(String zh, String en) {
        return new ProblemException(KitProblem.CONFLICT, new Text(zh, en));
    }
}
