package org.planmonitor.projects.milestone;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.form.DayCursor;
import org.planmonitor.projects.form.Narrowing;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;

/** What is overdue across a plan, found by an index of days. */
@ApplicationScoped
class Overdue {

    private final EntityManager entities;
    private final Plans plans;
    private final Clock clock;

    Overdue(EntityManager entities, Plans plans, Clock clock) {
        this.entities = entities;
        this.plans = plans;
        this.clock = clock;
    }

    private record Row(
            MilestoneEntity milestone,
            String code,
            String nameZh,
            String nameEn,
            String portfolio,
            @Nullable String region,
            @Nullable String unit) {}

    @Transactional
    Page<OverdueView> page(
            String plan, Narrowing narrowing, @Nullable Boolean critical, int limit, @Nullable String cursor) {
        KnownPlan known = plans.require(plan);
        LocalDate today = LocalDate.now(clock.withZone(known.timeZone()));
        Narrowing.Conditions narrowed = narrowing.conditions(plans, plan);
        DayCursor after = DayCursor.decode(cursor);
        String keys = critical == null ? "" : " and m.critical = :critical";
        var query = entities.createQuery(
                        "select m, p.code, p.nameZh, p.nameEn, p.portfolio, p.region, p.unit from Milestone m"
                                + " join Project p on p.id = m.project"
                                + " where m.plan = :plan and m.actual is null and m.baselineLast < :today"
                                + " and p.sharing in :visible and m.baselineLast >= :day"
                                + " and (m.baselineLast > :day or m.id > :id)"
                                + keys + narrowed.and() + " order by m.baselineLast, m.id",
                        Row.class)
                .setParameter("plan", plan)
                .setParameter("today", today)
                .setParameter("visible", plans.visible())
                .setParameter("day", after.day())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1);
        narrowed.parameters().forEach(query::setParameter);
        if (critical != null) {
            query.setParameter("critical", critical);
        }
        return Page.cut(
                        query.getResultList(),
                        limit,
                        row -> new DayCursor(row.milestone().baselineLast, Milestones.id(row.milestone())).encode())
                .map(row -> view(plan, row, today));
    }

    private static OverdueView view(String plan, Row row, LocalDate today) {
        MilestoneEntity milestone = row.milestone();
        return new OverdueView(
                row.code(),
                new Text(row.nameZh(), row.nameEn()),
                row.portfolio(),
                row.region(),
                row.unit(),
                milestone.code,
                new Text(milestone.nameZh, milestone.nameEn),
                milestone.critical,
                milestone.baseline,
                milestone.forecast,
                ChronoUnit.DAYS.between(milestone.baselineLast, today),
                "/projects/v1/plans/" + plan + "/projects/" + row.code() + "/milestones/" + milestone.code);
    }
}
