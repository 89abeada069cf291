package org.planmonitor.projects.investment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.projects.journal.JournalReader;
import org.planmonitor.projects.ledger.AccountType;
import org.planmonitor.projects.ledger.Balances;
import org.planmonitor.projects.ledger.Journal;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.PlanYears;
import org.planmonitor.projects.project.ProjectRef;

/** What the accounts of projects hold while the rows of a batch are judged one after the other. */
@ApplicationScoped
class Accounts {

    private final JournalReader reader;

    Accounts(JournalReader reader) {
        this.reader = reader;
    }

    /** As they stand, in one statement and one more for each year of the plan that a row speaks of. */
    Running of(KnownPlan plan, Collection<ProjectRef> projects, Collection<Statement> statements) {
        List<Long> ids = projects.stream().map(ProjectRef::id).toList();
        PlanYears years = PlanYears.of(plan);
        Set<Integer> planned = statements.stream()
                .filter(Statement.YearPlan.class::isInstance)
                .map(statement -> ((Statement.YearPlan) statement).year())
                .filter(years::contains)
                .collect(Collectors.toSet());
        Map<Integer, Map<Long, Map<Integer, BigDecimal>>> months = new HashMap<>();
        planned.forEach(
                year -> months.put(year, new HashMap<>(reader.months(plan.code(), ids, AccountType.PLAN, year))));
        return new Running(new HashMap<>(reader.ofProjects(plan.code(), ids).byProject()), months);
    }

    /** The accounts as the rows taken so far have left them; the split of a year's plan by year, project and month. */
    record Running(Map<Long, Balances> balances, Map<Integer, Map<Long, Map<Integer, BigDecimal>>> months) {

        InvestmentRules.Known known(long project, Statement statement) {
            Map<Integer, BigDecimal> split = statement instanceof Statement.YearPlan plan
                    ? months.getOrDefault(plan.year(), Map.of()).getOrDefault(project, Map.of())
                    : Map.of();
            return new InvestmentRules.Known(project, balances.getOrDefault(project, Balances.NONE), split);
        }

        void take(long project, Statement statement, Journal moved) {
            balances.merge(project, Balances.NONE.after(moved), (before, _) -> before.after(moved));
            if (statement instanceof Statement.YearPlan plan) {
                months.computeIfAbsent(plan.year(), year -> new HashMap<>()).put(project, plan.byMonth());
            }
        }
    }
}
