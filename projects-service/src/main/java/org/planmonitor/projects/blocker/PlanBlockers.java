package org.planmonitor.projects.blocker;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.calendar.Calendars;
import org.planmonitor.projects.calendar.arithmetic.WorkingDays;
import org.planmonitor.projects.form.DayCursor;
import org.planmonitor.projects.form.Narrowing;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;

/** Blockers across a plan: the list by day, and the numbers by reason. */
@ApplicationScoped
class PlanBlockers {

    private final EntityManager entities;
    private final Plans plans;
    private final Calendars calendars;
    private final ReadBlockers reads;
    private final Clock clock;

    PlanBlockers(EntityManager entities, Plans plans, Calendars calendars, ReadBlockers reads, Clock clock) {
        this.entities = entities;
        this.plans = plans;
        this.calendars = calendars;
        this.reads = reads;
        this.clock = clock;
    }

    private record Row(BlockerEntity blocker, String code, String nameZh, String nameEn) {}

    /** A blocker with the name of its project. */
    @Schema(name = "PlanBlocker")
    record OfProject(Text projectName, @JsonUnwrapped BlockerView blocker) {}

    @Transactional
    Page<OfProject> page(
            String plan, Narrowing narrowing, BlockerFilter.Wanted wanted, int limit, @Nullable String cursor) {
        KnownPlan known = plans.require(plan);
        LocalDate today = LocalDate.now(clock.withZone(known.timeZone()));
        Narrowing.Conditions narrowed = narrowing.conditions(plans, plan);
        Map<String, Object> parameters = new HashMap<>(narrowed.parameters());
        String where = narrowed.and() + conditions(wanted, today, parameters);
        DayCursor after = DayCursor.decode(cursor);
        WorkingDays calendar = calendars.of(plan);
        var query = entities.createQuery(
                        "select b, p.code, p.nameZh, p.nameEn from Blocker b join Project p on p.id = b.project"
                                + " where b.plan = :plan and p.sharing in :visible"
                                + " and b.due >= :day and (b.due > :day or b.id > :id)" + where
                                + " order by b.due, b.id",
                        Row.class)
                .setParameter("plan", plan)
                .setParameter("visible", plans.visible())
                .setParameter("day", after.day())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1);
        parameters.forEach(query::setParameter);
        return Page.cut(
                        query.getResultList(),
                        limit,
                        row -> new DayCursor(row.blocker().due, row.blocker().id == null ? 0 : row.blocker().id)
                                .encode())
                .map(row -> new OfProject(
                        new Text(row.nameZh(), row.nameEn()),
                        BlockerView.of(row.blocker(), row.code(), calendar, today, reads.named())));
    }

    @Transactional
    BlockerStatistics statistics(String plan, Narrowing narrowing) {
        KnownPlan known = plans.require(plan);
        LocalDate today = LocalDate.now(clock.withZone(known.timeZone()));
        Narrowing.Conditions narrowed = narrowing.conditions(plans, plan);
        var query = entities.createQuery(
                        "select b.reason, b.state, b.level, case when b.raisedOn >= :week then 0 when b.raisedOn >= :month then 1"
                                + " when b.raisedOn >= :quarter then 2 else 3 end as band,"
                                + " count(b), sum(case when b.due < :today then 1 else 0 end)"
                                + from(narrowed) + " group by b.reason, b.state, b.level, band",
                        BlockerStatistics.Row.class)
                .setParameter("plan", plan)
                .setParameter("visible", plans.visible())
                .setParameter("today", today)
                .setParameter("week", today.minusDays(BlockerStatistics.WEEK))
                .setParameter("month", today.minusDays(BlockerStatistics.MONTH))
                .setParameter("quarter", today.minusDays(BlockerStatistics.QUARTER));
        narrowed.parameters().forEach(query::setParameter);
        return BlockerStatistics.of(query.getResultList());
    }

    /** Where nothing is asked of the projects, only those are looked for that the reader does not see. */
    private static String from(Narrowing.Conditions narrowed) {
        return narrowed.and().isEmpty()
                ? " from Blocker b where b.plan = :plan and not exists (select 1 from Project p where p.plan = :plan"
                        + " and p.sharing <> org.planmonitor.kit.security.Sharing.PUBLIC and p.sharing not in :visible"
                        + " and p.id = b.project)"
                : " from Blocker b join Project p on p.id = b.project where b.plan = :plan and p.sharing in :visible"
                        + narrowed.and();
    }

    private static String conditions(BlockerFilter.Wanted wanted, LocalDate today, Map<String, Object> parameters) {
        StringBuilder and = new StringBuilder();
        if (wanted.reason() != null) {
            and.append(" and b.reason = :reason");
            parameters.put("reason", wanted.reason());
        }
        if (wanted.state() != null) {
            and.append(" and b.state = :state");
            parameters.put("state", wanted.state());
        }
        if (wanted.level() != null) {
            and.append(" and b.level = :level");
            parameters.put("level", wanted.level());
        }
        if (wanted.overdue() != null) {
            and.append(
                    wanted.overdue()
                            ? " and b.due < :today and b.state <> 'CLOSED'"
                            : " and (b.due >= :today or b.state = 'CLOSED')");
            parameters.put("today", today);
        }
        return and.toString();
    }
}
