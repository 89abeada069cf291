package org.planmonitor.projects.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Role;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.lifecycle.Reached;
import org.planmonitor.projects.lifecycle.StatisticalEntry;
import org.planmonitor.projects.lifecycle.StatisticalEntry.Answer;
import org.planmonitor.projects.lifecycle.StatisticalEntry.Step;
import org.planmonitor.projects.project.LifeCycles;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** Takes a project one step nearer to the statistics. Each level speaks for itself: an owner declares, a county confirms. */
@ApplicationScoped
class EnterStatistics {

    private static final String PERMISSION = "statistics:write";

    private final EntityManager entities;
    private final ProjectAccess projects;
    private final LifeCycles lifeCycles;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    EnterStatistics(
            EntityManager entities,
            ProjectAccess projects,
            LifeCycles lifeCycles,
            AuditTrail audit,
            CurrentCaller caller,
            Clock clock) {
        this.entities = entities;
        this.projects = projects;
        this.lifeCycles = lifeCycles;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A step that was taken, with the project's new tag. */
    record Taken(EntryView step, EntityTag tag) {}

    @Transactional
    List<EntryView> list(String plan, String code) {
        return steps(projects.see(plan, code)).stream().map(EntryView::of).toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Taken take(String plan, String code, EntryRequest.Checked asked, WriteCondition condition) {
        ProjectRef project = projects.lock(plan, code, PERMISSION, condition);
        requireLevel(asked.to());
        List<EntryFactEntity> steps = steps(project);
        StatisticalEntry rule = lifeCycles.of(plan).statisticalEntry();
        PartialDate started = projects.reachedAt(project, rule.after());
        Answer answer = rule.judge(
                steps.isEmpty() ? null : steps.getLast().taken(),
                started,
                project.totalInvestmentCny(),
                asked.to(),
                asked.date(),
                LocalDate.now(clock.withZone(project.plan().timeZone())));
        refuse(answer);
        List<Reached> reached =
                new ArrayList<>(steps.stream().map(EntryFactEntity::reached).toList());
        reached.add(new Reached(asked.to().name(), asked.date(), false));
        EntryFactEntity fact = new EntryFactEntity(
                project.id(),
                asked,
                projects.entered(project, reached),
                caller.get().subject());
        entities.persist(fact);
        EntryView after = EntryView.of(fact);
        EntryView before = steps.isEmpty() ? null : EntryView.of(steps.getLast());
        audit.record("statistics", project.aggregateId(), "statistics." + asked.to(), before, after);
        return new Taken(after, projects.changed(project, "statistics.entry"));
    }

    /** An owner declares, and a committee confirms for its county; what follows is said by the city and those above. */
    private void requireLevel(Step step) {
        Set<Role> roles = caller.get().roles();
        boolean above = roles.contains(Role.PLANNER) || roles.contains(Role.SYSTEM);
        boolean county = roles.contains(Role.DISTRICT) && (step == Step.DECLARED || step == Step.COUNTY);
        boolean owner = roles.contains(Role.OWNER) && step == Step.DECLARED;
        if (!above && !county && !owner) {
            throw Rule.forbidden("该步骤由上级确认", "This step is for a higher level to confirm");
        }
    }

    private List<EntryFactEntity> steps(ProjectRef project) {
        return entities.createQuery(
                        "from StatisticsFact f where f.project = :project order by f.id", EntryFactEntity.class)
                .setParameter("project", project.id())
                .getResultList();
    }

    private static void refuse(Answer answer) {
        switch (answer) {
            case Answer.Accepted _ -> {
                // nothing stands against it
            }
            case Answer.NotStarted not ->
                throw conflict(
                        "NOT_STARTED",
                        "主体工程尚未开工(" + not.needed() + ")",
                        "The main works have not started: the project has not reached " + not.needed());
            case Answer.TooSmall small ->
                throw Rule.broken(
                        "/to",
                        "BELOW_THRESHOLD",
                        "计划总投资未知或不足 " + small.least().toPlainString() + " 元,不纳入统计",
                        "The planned total is unknown or below " + small.least().toPlainString()
                                + " yuan, from which on projects are counted");
            case Answer.WrongStep wrong ->
                throw conflict(
                        "WRONG_STEP",
                        wrong.next() == null ? "已入库" : "下一步应为 " + wrong.next(),
                        wrong.next() == null ? "The project is entered already" : "The next step is " + wrong.next());
            case Answer.TooEarly early ->
                throw Rule.broken(
                        "/date",
                        "DATE_BEFORE_STEP",
                        "早于上一步骤的日期 " + early.notBefore(),
                        "Before " + early.notBefore() + ", when the step before it was taken");
            case Answer.NotYet future ->
                throw Rule.broken(
                        "/date",
                        "DATE_IN_FUTURE",
                        "日期尚未到来,今天是 " + future.today(),
                        "The date has not come yet; today is " + future.today());
        }
    }

    private static ProblemException conflict(String code, String zh, String en) {
        return Rule.conflict("/to", code, zh, en);
    }
}
