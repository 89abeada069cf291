package org.planmonitor.indicators.due;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assignment.Duties;
import org.planmonitor.indicators.assignment.Duty;
import org.planmonitor.indicators.deadline.PlanDeadlines;
import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.SeriesKey;
import org.planmonitor.indicators.observation.StandingFigures;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.submission.ReportedCells;

/** Puts together what is due for a period: three statements, however much it is. */
@ApplicationScoped
class DueFigures {

    private final Duties duties;
    private final ReportedCells reported;
    private final StandingFigures standing;

    DueFigures(Duties duties, ReportedCells reported, StandingFigures standing) {
        this.duties = duties;
        this.reported = reported;
        this.standing = standing;
    }

    /** Every figure that somebody has to hand in for the period, in the order of the plan. */
    @Transactional
    List<DueItem> of(PlanDefinition plan, PlanDeadlines deadlines, Period period, Instant now) {
        List<Duty> asked = duties.of(plan).all().stream()
                .filter(each -> each.frequency() == period.frequency())
                .toList();
        long planId = plan.plan().id();
        Map<CellKey, Vintage> stands = standing.in(
                planId, asked.stream().map(each -> cell(plan, each, period)).toList());
        Map<ReportedCells.Key, ReportedCells.Reported> submitted = reported.of(planId, period);
        return asked.stream()
                .map(duty -> {
                    CellKey cell = cell(plan, duty, period);
                    return item(
                            duty,
                            period,
                            stands.containsKey(cell),
                            submitted.get(new ReportedCells.Key(duty.department(), cell)),
                            deadlines,
                            now);
                })
                .toList();
    }

    private static DueItem item(
            Duty duty,
            Period period,
            boolean published,
            ReportedCells.@Nullable Reported found,
            PlanDeadlines deadlines,
            Instant now) {
        DueItem.Status status = status(published, found);
        LocalDate due = deadlines.due(period).orElse(null);
        boolean open = status == DueItem.Status.MISSING || status == DueItem.Status.UNDER_WAY;
        boolean overdue = open && deadlines.passed(period, now);
        return new DueItem(
                duty.department(),
                duty.subject(),
                duty.component(),
                duty.region(),
                period.toString(),
                due,
                status,
                found == null ? null : found.submission(),
                found == null ? null : found.state(),
                overdue,
                overdue && due != null ? deadlines.overdue(due, now) : 0);
    }

    private static DueItem.Status status(boolean published, ReportedCells.@Nullable Reported found) {
        if (published) {
            return DueItem.Status.PUBLISHED;
        }
        if (found == null) {
            return DueItem.Status.MISSING;
        }
        return found.handedIn() ? DueItem.Status.HANDED_IN : DueItem.Status.UNDER_WAY;
    }

    private static CellKey cell(PlanDefinition plan, Duty duty, Period period) {
        ComponentDefinition component = plan.subject(duty.subject())
                .flatMap(subject -> subject.component(duty.component()))
                .orElseThrow();
        return new CellKey(
                new SeriesKey(
                        duty.subject(),
                        duty.component(),
                        duty.region(),
                        component.rule().accumulation(),
                        false),
                period);
    }
}
