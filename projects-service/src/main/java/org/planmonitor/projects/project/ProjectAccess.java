package org.planmonitor.projects.project;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.lifecycle.Reached;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;

/**
 * The door to projects for features that hang something on one. Reading answers what the caller may see. Writing takes the
 * project's row first, which makes the writers of one project queue, checks the right that the caller has on this very
 * project, and ends with {@link #changed}, which gives the project a new ETag and tells of it.
 */
@ApplicationScoped
public class ProjectAccess {

    private final Plans plans;
    private final Projects projects;
    private final ProjectViews views;
    private final Authority authority;
    private final Outbox outbox;
    private final LifeCycles lifeCycles;
    private final FactBook facts;
    private final Memory memory;
    private final Recordings recordings;
    private final Event<ProjectsChanging> changing;
    private final Clock clock;

    ProjectAccess(
            Plans plans,
            Projects projects,
            ProjectViews views,
            Authority authority,
            Outbox outbox,
            LifeCycles lifeCycles,
            FactBook facts,
            Memory memory,
            Recordings recordings,
            Event<ProjectsChanging> changing,
            Clock clock) {
        this.plans = plans;
        this.projects = projects;
        this.views = views;
        this.authority = authority;
        this.outbox = outbox;
        this.lifeCycles = lifeCycles;
        this.facts = facts;
        this.memory = memory;
        this.recordings = recordings;
        this.changing = changing;
        this.clock = clock;
    }

    /** The project that a reader asks about; 404 when there is no such plan or project, or the caller may not see it. */
    @Transactional
    public ProjectRef see(String plan, String code) {
        KnownPlan known = plans.require(plan);
        return ref(known, projects.require(plan, code, plans.visible()));
    }

    /**
     * The project for a write, its row held until the transaction ends: 404 as for a reader, 403 when the permission does not
     * reach this project. For things with ETags of their own; what replaces a state of the project takes a condition.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectRef lock(String plan, String code, String permission) {
        KnownPlan known = plans.require(plan);
        ProjectEntity project = projects.lock(plan, code, plans.visible());
        require(permission, project);
        return ref(known, project);
    }

    /** As {@link #lock(String, String, String)}, and 412 when the project is not in the state that the writer has read. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectRef lock(String plan, String code, String permission, WriteCondition condition) {
        ProjectRef project = lock(plan, code, permission);
        condition.require(project.tag());
        return project;
    }

    /**
     * The projects of a batch that exist and are visible, by code, held in one order so that two batches never wait for each
     * other crosswise. Rights are asked row by row: {@link #may}.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, ProjectRef> lockAll(String plan, Collection<String> codes) {
        KnownPlan known = plans.require(plan);
        Map<String, ProjectRef> held = new LinkedHashMap<>();
        List<ProjectEntity> locked = projects.lockAll(plan, codes, plans.visible());
        Map<String, Long> items = projects.itemsVersions(plan, codes);
        for (ProjectEntity project : locked) {
            EntityTag tag = ProjectViews.tag(project, items.getOrDefault(project.code, 0L));
            held.put(project.code, project.ref(known, tag));
        }
        return held;
    }

    /** Every project of a plan by code, for a section of a pack that is loaded after them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, ProjectRef> loaded(KnownPlan plan) {
        Map<String, ProjectRef> all = new LinkedHashMap<>();
        projects.all(plan.code())
                .forEach(project -> all.put(project.code, project.ref(plan, ProjectViews.tag(project, 0))));
        return all;
    }

    /** Whether the caller's permission reaches this project. */
    @Transactional
    public boolean may(String permission, ProjectRef project) {
        return authority.covers(permission, projects.byId(project.id()));
    }

    /**
     * Gives the project a new version and tells of it; answers its new tag. Call it once the change is stored; the audit entry
     * of the change is the feature's own.
     *
     * @param cause what happened, in the words of the feature: {@code milestone.rebaselined}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public EntityTag changed(ProjectRef project, String cause) {
        changing.fire(new ProjectsChanging(List.of(project), cause));
        ProjectEntity entity = projects.byId(project.id());
        entity.touch(clock.instant());
        projects.flush();
        outbox.emit(
                ProjectState.of(entity, project.plan().simulated(), null, cause).changed());
        return views.tag(entity);
    }

    /** As {@link #changed} for the projects of a batch, in a few statements. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allChanged(Collection<ProjectRef> changed, String cause) {
        changing.fire(new ProjectsChanging(changed, cause));
        List<ProjectEntity> entities =
                changed.stream().map(ref -> projects.byId(ref.id())).toList();
        entities.forEach(entity -> entity.touch(clock.instant()));
        projects.flush();
        boolean simulated = changed.stream().anyMatch(ref -> ref.plan().simulated());
        List<OutboxEvent> events = entities.stream()
                .map(entity -> ProjectState.of(entity, simulated, null, cause).changed())
                .toList();
        outbox.emitAll(events);
    }

    /** Takes over what the rating feature says of a project, for lists and events; {@link #changed} tells of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void rate(ProjectRef project, Rating rating) {
        projects.byId(project.id()).rate(rating);
    }

    /** Takes over planned totals in yuan, empty where none is in force any more; {@link #changed} tells of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void invest(KnownPlan plan, Map<Long, Optional<BigDecimal>> totalsCny) {
        totalsCny.forEach((project, total) -> projects.byId(project).totalInvestmentCny = total.orElse(null));
        projects.flush();
        memory.remember(totalsCny.keySet(), recordings.take(plan.code()));
    }

    /** When a project reached a stage of its path, or the last day on which it can have; null when it has not. */
    @Transactional
    public @Nullable PartialDate reachedAt(ProjectRef project, String stage) {
        LifeCycle path = lifeCycles.of(project.plan().code()).path(project.lifeCycle());
        List<Known> known = facts.of(List.of(project.id())).getOrDefault(project.id(), List.of());
        return path.reached(known.stream().map(Known::fact).toList()).stream()
                .filter(reached -> reached.stage().equals(stage))
                .map(Reached::date)
                .findFirst()
                .orElse(null);
    }

    /** Takes over the last step of statistical entry, with all that were taken; {@link #changed} tells of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant entered(ProjectRef project, List<Reached> steps) {
        ProjectEntity entity = projects.byId(project.id());
        entity.statistics = steps.getLast().stage();
        entity.statisticsSince = steps.getLast().date().toString();
        projects.flush();
        Instant at = recordings.take(project.plan().code());
        memory.remember(project.plan().code(), Memory.STATISTICS, Map.of(project.id(), steps), at);
        return at;
    }

    private void require(String permission, ProjectEntity project) {
        if (!authority.covers(permission, project)) {
            throw Refusals.outOfReach(project);
        }
    }

    private ProjectRef ref(KnownPlan plan, ProjectEntity project) {
        return project.ref(plan, views.tag(project));
    }
}
