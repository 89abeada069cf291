package org.planmonitor.indicators.submission;

import java.util.Optional;

import org.planmonitor.indicators.assignment.PlanDuties;
import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;

/**
 * A plan as departments report under it. A department may write about what it reports even where its clerks may not read
 * everything of that level of sharing; of other such subjects they are told nothing.
 *
 * @param whole the plan with everything in it
 * @param visible the same as the caller may see it
 */
record ReportedPlan(PlanDefinition whole, PlanDefinition visible, PlanDuties duties) {

    long id() {
        return whole.plan().id();
    }

    String code() {
        return whole.plan().code();
    }

    boolean reports(String department, CellKey cell) {
        return duties.reports(
                department,
                cell.series().subject(),
                cell.series().component(),
                cell.series().region());
    }

    boolean isSecret(SubjectRef subject) {
        return visible.subject(subject).isEmpty();
    }

    Optional<? extends Subject> subject(CellKey cell) {
        return whole.subject(cell.series().subject());
    }
}
