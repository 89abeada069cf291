package org.planmonitor.projects.milestone;

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
import org.planmonitor.projects.batch.BatchAnswer;
import org.planmonitor.projects.batch.BatchMode;
import org.planmonitor.projects.batch.BatchProjects;
import org.planmonitor.projects.batch.BatchReply;
import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** Takes many milestones in one request, each row answered; the projects are held in one order and told of once each. */
@ApplicationScoped
class WriteMilestones {

    private final ProjectAccess access;
    private final PlanMilestones planning;
    private final ReviseMilestone revising;
    private final Imports imports;

    WriteMilestones(ProjectAccess access, PlanMilestones planning, ReviseMilestone revising, Imports imports) {
        this.access = access;
        this.planning = planning;
        this.revising = revising;
        this.imports = imports;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    BatchAnswer write(String plan, MilestoneBatch batch, Locale language) {
        imports.begin(plan);
        BatchReply reply = BatchReply.to(BatchMode.of(batch.mode()), language, batch.rows());
        List<MilestoneBatch.Row> rows = Objects.requireNonNull(batch.rows());
        reply.keys(rows.stream().<@Nullable String>map(MilestoneBatch.Row::key).toList());
        Map<String, ProjectRef> held = access.lockAll(
                plan,
                rows.stream()
                        .map(MilestoneBatch.Row::project)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Set<ProjectRef> changed = new LinkedHashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            if (reply.isTold(row)) {
                continue;
            }
            MilestoneBatch.Row asked = rows.get(row);
            String key = Objects.requireNonNull(asked.key());
            try {
                ProjectRef project = BatchProjects.require(held, asked.project(), access, "milestone:write");
                String milestone = write(project, asked);
                changed.add(project);
                reply.written(row, key, milestone, project.href() + "/milestones/" + milestone);
            } catch (ProblemException wrong) {
                reply.refused(row, key, wrong);
            }
        }
        if (reply.mayWrite()) {
            access.allChanged(changed, "milestone.batch");
        }
        return reply.close();
    }

    private String write(ProjectRef project, MilestoneBatch.Row asked) {
        if (asked.baseline() != null) {
            MilestoneRequest.Checked checked = asked.request().checked();
            planning.one(project, checked);
            return checked.code();
        }
        Form form = new Form();
        String milestone = form.code("milestone", asked.milestone());
        form.check();
        EntityTag read = asked.ifMatch() == null ? null : new EntityTag(asked.ifMatch());
        revising.revise(
                project,
                milestone,
                asked.patch(),
                new WriteCondition.MustMatch(read == null ? List.of() : List.of(read)));
        return milestone;
    }
}
