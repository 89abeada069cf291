package org.planmonitor.projects.investment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.imports.Imports;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.batch.BatchAnswer;
import org.planmonitor.projects.batch.BatchMode;
import org.planmonitor.projects.batch.BatchProjects;
import org.planmonitor.projects.batch.BatchReply;
import org.planmonitor.projects.journal.Draft;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/**
 * Takes entries about the money of many projects in one request, each row answered. A row sees what the rows before it have
 * moved; everything is written in the same few statements as one entry.
 */
@ApplicationScoped
class WriteInvestments {

    private final Plans plans;
    private final ProjectAccess access;
    private final Accounts accounts;
    private final InvestmentLedger ledger;
    private final Clock clock;
    private final Imports imports;

    WriteInvestments(
            Plans plans,
            ProjectAccess access,
            Accounts accounts,
            InvestmentLedger ledger,
            Clock clock,
            Imports imports) {
        this.plans = plans;
        this.access = access;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
        this.imports = imports;
    }

    /** A row of the right form. */
    private record Asked(int row, String key, InvestmentBatch.Row of, Statement.Said said) {}

    @Transactional(Transactional.TxType.MANDATORY)
    BatchAnswer write(String planCode, InvestmentBatch batch, Locale language) {
        imports.begin(planCode);
        BatchReply reply = BatchReply.to(BatchMode.of(batch.mode()), language, batch.rows());
        List<InvestmentBatch.Row> rows = Objects.requireNonNull(batch.rows());
        reply.keys(rows.stream().<@Nullable String>map(InvestmentBatch.Row::key).toList());
        List<Asked> asked = formed(rows, reply);
        KnownPlan plan = plans.require(planCode);
        Map<String, ProjectRef> held = access.lockAll(
                planCode,
                asked.stream()
                        .map(each -> each.of().project())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Accounts.Running running = accounts.of(
                plan,
                held.values(),
                asked.stream().map(each -> each.said().statement()).toList());
        InvestmentRules rules = InvestmentRules.of(plan, LocalDate.now(clock.withZone(plan.timeZone())));
        List<Asked> taken = new ArrayList<>();
        List<InvestmentLedger.Legal> legal = new ArrayList<>();
        for (Asked each : asked) {
            try {
                legal.add(judge(held, running, rules, each));
                taken.add(each);
            } catch (ProblemException wrong) {
                reply.refused(each.row(), each.key(), wrong);
            }
        }
        if (reply.mayWrite() && !legal.isEmpty()) {
            store(plan, taken, legal, reply);
        }
        return reply.close();
    }

    private static List<Asked> formed(List<InvestmentBatch.Row> rows, BatchReply reply) {
        List<Asked> formed = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (reply.isTold(row)) {
                continue;
            }
            InvestmentBatch.Row of = rows.get(row);
            String key = Objects.requireNonNull(of.key());
            try {
                formed.add(new Asked(row, key, of, said(of)));
            } catch (ProblemException wrong) {
                reply.refused(row, key, wrong);
            }
        }
        return formed;
    }

    private static Statement.Said said(InvestmentBatch.Row of) {
        Faults faults = new Faults("/entry");
        InvestmentRequest entry = of.entry();
        if (entry == null) {
            faults.form("", "REQUIRED", "缺少记录内容", "The entry is missing");
            throw faults.problem().orElseThrow();
        }
        Statement.Said said = entry.said(faults);
        faults.throwIfAny();
        return said;
    }

    private InvestmentLedger.Legal judge(
            Map<String, ProjectRef> held, Accounts.Running running, InvestmentRules rules, Asked asked) {
        Statement statement = asked.said().statement();
        ProjectRef project = BatchProjects.require(
                held, asked.of().project(), access, statement.kind().permission());
        if (asked.of().ifMatch() != null) {
            new WriteCondition.MustMatch(List.of(new EntityTag(asked.of().ifMatch()))).require(project.tag());
        }
        InvestmentRules.Known known = running.known(project.id(), statement);
        Faults faults = new Faults("/entry");
        Draft draft = rules.draft(known, asked.said(), faults);
        faults.throwIfAny();
        running.take(project.id(), statement, draft.journal());
        return new InvestmentLedger.Legal(project, known.balances(), draft);
    }

    private void store(KnownPlan plan, List<Asked> taken, List<InvestmentLedger.Legal> legal, BatchReply reply) {
        List<EntryView> written = ledger.write(plan, legal);
        Set<ProjectRef> changed = new LinkedHashSet<>();
        for (int i = 0; i < taken.size(); i++) {
            ProjectRef project = legal.get(i).project();
            String id = String.valueOf(written.get(i).id());
            changed.add(project);
            reply.written(taken.get(i).row(), taken.get(i).key(), id, project.href() + "/investments/" + id);
        }
        access.allChanged(changed, "investment.batch");
    }
}
