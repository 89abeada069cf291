package org.planmonitor.projects.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.milestone.schedule.Course;
import org.planmonitor.projects.milestone.schedule.Estimate;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** Says something new about one milestone: what is expected, what happened, what it is. */
@ApplicationScoped
class ReviseMilestone {

    private final ProjectAccess access;
    private final Milestones milestones;
    private final MilestoneRecord record;
    private final ReadMilestones reads;

    ReviseMilestone(ProjectAccess access, Milestones milestones, MilestoneRecord record, ReadMilestones reads) {
        this.access = access;
        this.milestones = milestones;
        this.record = record;
        this.reads = reads;
    }

    @Transactional
    ReadMilestones.Tagged revise(String plan, String code, String of, MilestonePatch patch, WriteCondition condition) {
        ProjectRef project = access.lock(plan, code, "milestone:write");
        access.changed(project, revise(project, of, patch, condition));
        return reads.one(project, of);
    }

    /**
     * As one of several: whoever calls holds the project and tells of its change. What is wrong is refused before any write.
     *
     * @return what happened, in one word
     */
    String revise(ProjectRef project, String of, MilestonePatch patch, WriteCondition condition) {
        List<MilestoneEntity> all = milestones.of(project.id());
        MilestoneEntity milestone = Milestones.require(all, of);
        condition.require(reads.one(project, of).tag());
        MilestonePatch.Checked said = patch.checked(milestone.definition());
        requireHappened(said, milestone.course(), reads.today(project));
        if (said.definition() != null && !said.definition().waitsFor().equals(milestone.waitsFor)) {
            requireMayWait(all, milestone, said.definition().waitsFor());
        }
        String cause = cause(said);
        record.said(
                project,
                cause,
                null,
                List.of(new MilestoneRecord.Saying(milestone, said.definition(), said.estimates(), said.reason())));
        return cause;
    }

    /** As for a new milestone: no ring, and no baseline before that of a milestone which is waited for. */
    private static void requireMayWait(List<MilestoneEntity> all, MilestoneEntity milestone, List<String> before) {
        Map<String, List<String>> waitsFor = Rules.waitsFor(all);
        waitsFor.put(milestone.code, before);
        Rules.requireAcyclic(waitsFor, "/waitsFor");
        PartialDate baseline = PartialDate.parse(milestone.baseline);
        Rules.requireOrder(milestone.code, baseline, before, Rules.baselines(all), "/waitsFor");
    }

    private static void requireHappened(MilestonePatch.Checked said, Course course, LocalDate today) {
        for (Estimate estimate : said.estimates()) {
            PartialDate date = estimate.date();
            if (estimate.kind() != Estimate.Kind.ACTUAL || date == null) {
                continue;
            }
            if (date.certainlyAfter(today)) {
                throw Rule.broken(
                        "/actual",
                        "DATE_IN_FUTURE",
                        "实际日期尚未到来,今天是 " + today,
                        "The actual date has not come yet; today is " + today);
            }
            if (course.isClosed() && said.reason() == null) {
                throw Rule.broken(
                        "/reason", "REASON_NEEDED", "更正实际日期须说明理由", "An actual date is corrected with a reason");
            }
        }
    }

    private static String cause(MilestonePatch.Checked said) {
        boolean reached = said.estimates().stream()
                .anyMatch(estimate -> estimate.kind() == Estimate.Kind.ACTUAL && estimate.date() != null);
        if (reached) {
            return "milestone.reached";
        }
        return said.estimates().isEmpty() ? "milestone.redefined" : "milestone.forecast";
    }
}
