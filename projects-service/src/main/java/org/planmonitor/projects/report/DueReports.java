package org.planmonitor.projects.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.form.Narrowing;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.project.LifeCycles;

/** Who owes the report of a month: projects that were being built or carried out, see {@link Progressing}. */
@ApplicationScoped
class DueReports {

    private final EntityManager entities;
    private final Plans plans;
    private final LifeCycles lifeCycles;
    private final ReadReports reads;
    private final Clock clock;

    DueReports(EntityManager entities, Plans plans, LifeCycles lifeCycles, ReadReports reads, Clock clock) {
        this.entities = entities;
        this.plans = plans;
        this.lifeCycles = lifeCycles;
        this.reads = reads;
        this.clock = clock;
    }

    @Transactional
    Page<DueView> page(
            String plan,
            @Nullable YearMonth asked,
            DueView.@Nullable Status status,
            Narrowing narrowing,
            int limit,
            @Nullable String cursor) {
        LocalDate today = today(plan);
        YearMonth month = asked == null ? reads.cutOff().lastDue(today) : asked;
        Query query = query(
                "select p.ordinal, p.code, p.name_zh, p.name_en, p.portfolio, p.region, p.unit, r.state, r.no_change, r.late",
                status(status) + " and p.ordinal > :after order by p.ordinal",
                narrowing,
                plan,
                month);
        query.setParameter("after", OrdinalCursor.decode(cursor)).setMaxResults(limit + 1);
        if (status != null && status != DueView.Status.MISSING) {
            query.setParameter("state", status.name());
        }
        return Page.cut(rows(query), limit, row -> OrdinalCursor.encode(row.get(0, Integer.class)))
                .map(row -> view(plan, row, month, today));
    }

    @Transactional
    DueCounts counts(String plan, @Nullable YearMonth asked, Narrowing narrowing) {
        LocalDate today = today(plan);
        YearMonth month = asked == null ? reads.cutOff().lastDue(today) : asked;
        Query query = query(
                "select r.state, coalesce(r.no_change, false), count(*)", " group by 1, 2", narrowing, plan, month);
        Map<DueView.Status, Long> byStatus = new TreeMap<>();
        long unchanged = 0;
        for (Tuple row : rows(query)) {
            long count = row.get(2, Long.class);
            byStatus.merge(DueView.Status.of(row.get(0, String.class)), count, Long::sum);
            unchanged += row.get(1, Boolean.class) ? count : 0;
        }
        return DueCounts.of(
                month,
                reads.cutOff().of(month),
                byStatus,
                unchanged,
                reads.cutOff().isPast(month, today));
    }

    private Query query(String select, String more, Narrowing narrowing, String plan, YearMonth month) {
        Narrowing.Conditions narrowed = narrowing.sql(plans, plan);
        Progressing progressing = Progressing.of(lifeCycles.of(plan), month, reads.cutOff());
        Query query = entities.createNativeQuery(
                        select
                                + " from project p left join progress_report r on r.project_id = p.id and r.month = :month"
                                + " where p.plan = :plan and p.sharing in (:visible) and "
                                + progressing.sql() + narrowed.and() + more,
                        Tuple.class)
                .setParameter("plan", plan)
                .setParameter("month", month.toString())
                .setParameter(
                        "visible", plans.visible().stream().map(Sharing::name).toList());
        progressing.parameters().forEach(query::setParameter);
        narrowed.parameters().forEach(query::setParameter);
        return query;
    }

    private static List<Tuple> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }

    private static String status(DueView.@Nullable Status status) {
        if (status == null) {
            return "";
        }
        return status == DueView.Status.MISSING ? " and r.state is null" : " and r.state = :state";
    }

    private DueView view(String plan, Tuple row, YearMonth month, LocalDate today) {
        LocalDate due = reads.cutOff().of(month);
        String code = row.get(1, String.class);
        DueView.Status status = DueView.Status.of(row.get(7, String.class));
        boolean overdue = status.isOwed() && reads.cutOff().isPast(month, today);
        return new DueView(
                code,
                new Text(row.get(2, String.class), row.get(3, String.class)),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                month.toString(),
                due,
                status,
                Boolean.TRUE.equals(row.get(8, Boolean.class)),
                Boolean.TRUE.equals(row.get(9, Boolean.class)),
                overdue,
                overdue ? ChronoUnit.DAYS.between(due, today) : 0,
                "/projects/v1/plans/" + plan + "/projects/" + code + "/progress-reports/" + month);
    }

    private LocalDate today(String plan) {
        return LocalDate.now(clock.withZone(plans.require(plan).timeZone()));
    }
}
