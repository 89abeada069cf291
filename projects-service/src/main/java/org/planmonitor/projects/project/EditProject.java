package org.planmonitor.projects.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;

/**
 * Edits what is said of a project, not where it stands. A committee can neither edit what lies elsewhere nor move a project of
 * its own out of its reach.
 */
@ApplicationScoped
class EditProject {

    private static final String ACTION = "project.edited";
    private static final String PERMISSION = "project:write";

    private final Plans plans;
    private final Projects projects;
    private final ProjectViews views;
    private final Register register;
    private final FactBook facts;
    private final Authority authority;
    private final Memory memory;
    private final Recordings recordings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final ObjectMapper mapper;
    private final Clock clock;

    EditProject(
            Plans plans,
            Projects projects,
            ProjectViews views,
            Register register,
            FactBook facts,
            Authority authority,
            Memory memory,
            Recordings recordings,
            AuditTrail audit,
            Outbox outbox,
            ObjectMapper mapper,
            Clock clock) {
        this.plans = plans;
        this.projects = projects;
        this.views = views;
        this.register = register;
        this.facts = facts;
        this.authority = authority;
        this.memory = memory;
        this.recordings = recordings;
        this.audit = audit;
        this.outbox = outbox;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Transactional
    ReadProjects.Tagged edit(String planCode, String code, JsonNode patch, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        ProjectEntity project = projects.lock(planCode, code, plans.visible());
        if (!authority.covers(PERMISSION, project)) {
            throw Refusals.outOfReach(project);
        }
        condition.require(views.tag(project));
        if (project.stage.equals("MERGED")) {
            throw Rule.conflict("", "MERGED", "项目已并入其他项目", "The project has become part of another");
        }
        if (patch.has("code")) {
            throw Rule.broken("/code", "NOT_EDITABLE", "代码不可更改", "The code of a project never changes");
        }
        LocalDate today = LocalDate.now(clock.withZone(plan.timeZone()));
        ProjectRequest merged = MergePatch.apply(mapper, editable(project), patch, ProjectRequest.class);
        ProjectEntry entry = ProjectEntry.edited(merged, YearMonth.from(today));
        ProjectState before = ProjectState.of(project, plan.simulated(), null, ACTION);
        String oldPath = project.lifeCycle;
        LifeCycle path = register.write(plan, project, entry);
        if (!authority.covers(PERMISSION, project)) {
            throw Refusals.outOfReach(project);
        }
        project.touch(clock.instant());
        projects.flush();
        Instant at = recordings.take(planCode);
        if (oldPath.equals(project.lifeCycle)) {
            memory.remember(List.of(project.key()), at);
        } else {
            List<Known> known = facts.of(List.of(project.key())).getOrDefault(project.key(), List.of());
            memory.remember(
                    planCode,
                    Memory.PATH,
                    Map.of(
                            project.key(),
                            path.reached(known.stream().map(Known::fact).toList())),
                    at);
        }
        ProjectState after = ProjectState.of(project, plan.simulated(), null, ACTION);
        audit.record(ProjectState.AGGREGATE, after.aggregateId(), ACTION, before, after);
        outbox.emit(after.changed());
        return new ReadProjects.Tagged(views.view(plan, project, plans.visible()), views.tag(project));
    }

    /** What a patch is merged into: the members that can be edited. */
    private static ProjectRequest editable(ProjectEntity project) {
        OwnerRequest owner = project.ownerName == null && project.ownerCode == null
                ? null
                : new OwnerRequest(project.ownerName, project.ownerCode, project.ownerCodeReason);
        return new ProjectRequest(
                null,
                project.name(),
                project.portfolio,
                project.kind,
                project.regions.stream().map(Site::region).toList(),
                project.unit,
                owner,
                project.nationalCode,
                project.procedure,
                project.totalInvestmentCny,
                project.parent,
                project.phase,
                project.lead,
                project.transitMode,
                project.sharing.name());
    }
}
