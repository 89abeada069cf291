package org.planmonitor.projects.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.packformat.PackLifeCycles.GateRule;
import org.planmonitor.projects.project.GateBook;
import org.planmonitor.projects.project.LifeCycles;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectPart;
import org.planmonitor.projects.project.ProjectRef;

/** The gates of projects, and what is settled about them. */
@ApplicationScoped
class Gates implements GateBook, ProjectPart {

    private static final String PERMISSION = "project:move";

    private final EntityManager entities;
    private final Database database;
    private final ProjectAccess projects;
    private final LifeCycles lifeCycles;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    Gates(
            EntityManager entities,
            Database database,
            ProjectAccess projects,
            LifeCycles lifeCycles,
            AuditTrail audit,
            CurrentCaller caller,
            Clock clock) {
        this.entities = entities;
        this.database = database;
        this.projects = projects;
        this.lifeCycles = lifeCycles;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A gate after something was recorded of it, with the project's new tag. */
    record Recorded(GateView gate, EntityTag tag) {}

    @Override
    public Map<Long, Set<String>> settled(Collection<Long> projectIds) {
        Map<Long, Set<String>> settled = new HashMap<>();
        latest(projectIds).stream()
                .filter(fact -> fact.state != GateFactEntity.State.OPEN)
                .forEach(fact -> settled.computeIfAbsent(fact.project, id -> new HashSet<>())
                        .add(fact.gate));
        return settled;
    }

    @Override
    public String member() {
        return "gates";
    }

    @Override
    public Object of(ProjectRef project) {
        return views(project);
    }

    @Transactional
    List<GateView> list(String plan, String code) {
        return views(projects.see(plan, code));
    }

    private List<GateView> views(ProjectRef project) {
        Map<String, GateFactEntity> facts = new HashMap<>();
        latest(List.of(project.id())).forEach(fact -> facts.put(fact.gate, fact));
        return rules(project).stream()
                .map(rule -> GateView.of(rule, facts.get(rule.code())))
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Recorded record(String plan, String code, GateRequest.Checked asked) {
        ProjectRef project = projects.lock(plan, code, PERMISSION);
        GateRule rule = rules(project).stream()
                .filter(gate -> gate.code().equals(asked.gate()))
                .findFirst()
                .orElseThrow(() -> Rule.broken(
                        "/gate",
                        "GATE_NOT_ASKED",
                        "该项目无须办理 " + asked.gate(),
                        "The project has no gate " + asked.gate()));
        LocalDate today = LocalDate.now(clock.withZone(project.plan().timeZone()));
        if (asked.date().certainlyAfter(today)) {
            throw Rule.broken(
                    "/date", "DATE_IN_FUTURE", "日期尚未到来,今天是 " + today, "The date has not come; today is " + today);
        }
        GateView before = latest(List.of(project.id())).stream()
                .filter(fact -> fact.gate.equals(rule.code()))
                .findFirst()
                .map(fact -> GateView.of(rule, fact))
                .orElse(null);
        GateFactEntity fact = new GateFactEntity(
                project.id(), asked, clock.instant(), caller.get().subject());
        entities.persist(fact);
        GateView after = GateView.of(rule, fact);
        audit.record("gate", project.aggregateId() + "/" + rule.code(), "gate.recorded", before, after);
        return new Recorded(after, projects.changed(project, "gate.recorded"));
    }

    private List<GateRule> rules(ProjectRef project) {
        return lifeCycles.of(project.plan().code()).gates(project.lifeCycle(), project.procedure());
    }

    private List<GateFactEntity> latest(Collection<Long> projectIds) {
        entities.flush();
        return database.query(
                "select distinct on (project_id, gate) * from gate_fact where project_id = any (?)"
                        + " order by project_id, gate, id desc",
                GateFactEntity::of,
                Column.of("bigint", projectIds, id -> id));
    }
}
