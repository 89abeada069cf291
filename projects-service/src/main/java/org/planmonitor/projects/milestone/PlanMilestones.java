package org.planmonitor.projects.milestone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.milestone.schedule.Offset;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** Puts milestones on the board of a project: one, or those of a template. */
@ApplicationScoped
class PlanMilestones {

    private final ProjectAccess access;
    private final Milestones milestones;
    private final MilestoneRecord record;
    private final ReadMilestones reads;

    PlanMilestones(ProjectAccess access, Milestones milestones, MilestoneRecord record, ReadMilestones reads) {
        this.access = access;
        this.milestones = milestones;
        this.record = record;
        this.reads = reads;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ReadMilestones.Tagged one(String plan, String code, MilestoneRequest.Checked asked) {
        ProjectRef project = access.lock(plan, code, "milestone:write");
        one(project, asked);
        access.changed(project, "milestone.planned");
        return reads.one(project, asked.code());
    }

    /** As one of several: whoever calls holds the project and tells of its change. What is wrong is refused before any write. */
    void one(ProjectRef project, MilestoneRequest.Checked asked) {
        add(
                project,
                Map.of(asked.code(), asked.definition()),
                Map.of(asked.code(), asked.baseline()),
                List.of(asked.code()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Page<MilestoneView> fromTemplate(String plan, String code, FromTemplateRequest.Checked asked) {
        ProjectRef project = access.lock(plan, code, "milestone:write");
        List<TemplateEntity> template = milestones.template(project.lifeCycle()).stream()
                .filter(each -> !asked.without().contains(each.code))
                .toList();
        if (template.isEmpty()) {
            throw Rule.broken(
                    "/without",
                    "NO_TEMPLATE",
                    "路径 " + project.lifeCycle() + " 没有可用的模板",
                    "There is no template left for the path " + project.lifeCycle());
        }
        Map<String, Definition> definitions = new HashMap<>();
        Map<String, PartialDate> baselines = new HashMap<>();
        for (TemplateEntity each : template) {
            Definition usual = each.definition();
            List<String> kept = usual.waitsFor().stream()
                    .filter(before -> !asked.without().contains(before))
                    .toList();
            definitions.put(each.code, new Definition(usual.name(), usual.critical(), kept));
            baselines.put(each.code, new Offset(each.months).from(asked.start()));
        }
        add(
                project,
                definitions,
                baselines,
                template.stream().map(each -> each.code).toList());
        access.changed(project, "milestone.planned");
        return Page.whole(reads.board(project, null).views(reads.today(project)));
    }

    private void add(
            ProjectRef project,
            Map<String, Definition> definitions,
            Map<String, PartialDate> baselines,
            List<String> inOrder) {
        List<MilestoneEntity> present = milestones.of(project.id());
        Map<String, List<String>> waitsFor = Rules.waitsFor(present);
        Map<String, PartialDate> allBaselines = Rules.baselines(present);
        Rules.requireRoom(present.size(), inOrder.size());
        for (String code : inOrder) {
            if (waitsFor.containsKey(code)) {
                throw Rule.conflict(
                        "/code",
                        "MILESTONE_EXISTS",
                        "里程碑 " + code + " 已存在",
                        "There is a milestone " + code + " already");
            }
        }
        definitions.forEach((code, definition) -> waitsFor.put(code, definition.waitsFor()));
        allBaselines.putAll(baselines);
        Rules.requireAcyclic(waitsFor, "/waitsFor");
        int ordinal = present.isEmpty() ? 0 : present.getLast().ordinal;
        List<MilestoneEntity> added = new ArrayList<>();
        for (String code : inOrder) {
            Definition definition = Objects.requireNonNull(definitions.get(code));
            PartialDate baseline = Objects.requireNonNull(baselines.get(code));
            Rules.requireOrder(code, baseline, definition.waitsFor(), allBaselines, "/baseline");
            added.add(new MilestoneEntity(project.plan().code(), project.id(), code, ++ordinal, definition, baseline));
        }
        record.added(project, added);
    }
}
