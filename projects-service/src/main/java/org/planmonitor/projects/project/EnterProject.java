package org.planmonitor.projects.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.lifecycle.Fact;
import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.lifecycle.Position;
import org.planmonitor.projects.lifecycle.Standing;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.Place;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;

/** Enters a project into the registry. It begins on the list: where it stands is for somebody to verify by a step. */
@ApplicationScoped
class EnterProject {

    static final String ACTION = "project.entered";

    private static final int LONGEST_MADE_CODE = 60;
    private static final Place NOWHERE =
            new Place(null, null, null, null, null, null, null, null, null, List.of(), null);

    private final Plans plans;
    private final Projects projects;
    private final Register register;
    private final Authority authority;
    private final FactWriter writer;
    private final Memory memory;
    private final Recordings recordings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    EnterProject(
            Plans plans,
            Projects projects,
            Register register,
            Authority authority,
            FactWriter writer,
            Memory memory,
            Recordings recordings,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.projects = projects;
        this.register = register;
        this.authority = authority;
        this.writer = writer;
        this.memory = memory;
        this.recordings = recordings;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Enters it; answers its code. */
    @Transactional(Transactional.TxType.MANDATORY)
    String enter(String planCode, ProjectRequest asked) {
        return make(planCode, asked).code;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ProjectEntity make(String planCode, ProjectRequest asked) {
        KnownPlan plan = plans.require(planCode);
        LocalDate today = LocalDate.now(clock.withZone(plan.timeZone()));
        ProjectEntry entry = ProjectEntry.entered(asked, YearMonth.from(today));
        plans.lock(planCode);
        ProjectEntity project = new ProjectEntity();
        project.plan = planCode;
        project.code = entry.code() == null ? madeCode(planCode, entry.name()) : entry.code();
        if (isTaken(planCode, project.code)) {
            throw Rule.conflict(
                    "/code", "CODE_TAKEN", "代码 " + project.code + " 已使用", "The code " + project.code + " is taken");
        }
        project.ordinal = projects.nextOrdinal(planCode);
        project.number = "R-" + project.ordinal;
        project.document = new ProjectDocument(null, List.of(), NOWHERE);
        project.changedAt = clock.instant();
        LifeCycle path = register.write(plan, project, entry);
        PartialDate listed = PartialDate.of(today);
        project.stand(Standing.on(new Position(path.listed(), listed)), null);
        if (!authority.covers("project:write", project)) {
            throw Refusals.outOfReach(project);
        }
        store(plan, project, path, listed);
        return project;
    }

    private void store(KnownPlan plan, ProjectEntity project, LifeCycle path, PartialDate listed) {
        projects.store(project);
        projects.flush();
        Instant at = recordings.take(plan.code());
        writer.record(
                List.of(new NewFact(
                        project.key(),
                        path.listed(),
                        new Fact(path.listed(), listed, true),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        FactEntity.SourceKind.REGISTRY,
                        null)),
                at);
        memory.remember(List.of(project.key()), at);
        ProjectState state = ProjectState.of(project, plan.simulated(), null, ACTION);
        audit.record(ProjectState.AGGREGATE, state.aggregateId(), ACTION, null, state);
        outbox.emit(state.changed());
    }

    /** A readable code of the English name; a number behind it when the code is taken. */
    private String madeCode(String plan, Text name) {
        String words = name.en().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String slug = words.replaceAll("^-+|-+$", "");
        String base = slug.isEmpty() ? "project" : slug.substring(0, Math.min(slug.length(), LONGEST_MADE_CODE));
        String code = base.replaceAll("-+$", "");
        for (int number = 2; isTaken(plan, code); number++) {
            code = base + "-" + number;
        }
        return code;
    }

    private boolean isTaken(String plan, String code) {
        return code.equals(PackProject.RESERVED_CODE) || projects.isTaken(plan, code);
    }
}
