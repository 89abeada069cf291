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
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.form.Narrowing;
import org.planmonitor.projects.plan.Plans;

/** Who owes the report of a month: projects that are being built or carried out, begun by its end. */
@ApplicationScoped
class DueReports {

    /** Stages in which there is progress to report. */
    private static final List<String> REPORTING = List.of("STARTED", "ACTIVE");

    private final EntityManager entities;
    private final Plans plans;
    private final ReadReports reads;
    private final Clock clock;

    DueReports(EntityManager entities, Plans plans, ReadReports reads, Clock clock) {
        this.entities = entities;
        this.plans = plans;
        this.reads = reads;
        this.clock = clock;
    }

    private record Row(
            int ordinal,
            String code,
            String nameZh,
            String nameEn,
            String portfolio,
            @Nullable String region,
            @Nullable String unit,
            ReportEntity.@Nullable State state,
            @Nullable Boolean noChange,
            @Nullable Boolean late) {}

    private record CountRow(
            ReportEntity.@Nullable State state, @Nullable Boolean noChange, long count) {}

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
        Narrowing.Conditions narrowed = narrowing.conditions(plans, plan);
        TypedQuery<Row> query = query(
                "select p.ordinal, p.code, p.nameZh, p.nameEn, p.portfolio, p.region, p.unit, r.state, r.noChange, r.late",
                narrowed.and() + status(status) + " and p.ordinal > :after order by p.ordinal",
                Row.class,
                plan,
                month);
        query.setParameter("after", OrdinalCursor.decode(cursor)).setMaxResults(limit + 1);
        narrowed.parameters().forEach(query::setParameter);
        if (status != null && status != DueView.Status.MISSING) {
            query.setParameter("state", ReportEntity.State.valueOf(status.name()));
        }
        return Page.cut(query.getResultList(), limit, row -> OrdinalCursor.encode(row.ordinal()))
                .map(row -> view(plan, row, month, today));
    }

    @Transactional
    DueCounts counts(String plan, @Nullable YearMonth asked, Narrowing narrowing) {
        LocalDate today = today(plan);
        YearMonth month = asked == null ? reads.cutOff().lastDue(today) : asked;
        Narrowing.Conditions narrowed = narrowing.conditions(plans, plan);
        TypedQuery<CountRow> query = query(
                "select r.state, r.noChange, count(p)", narrowed.and() + " group by 1, 2", CountRow.class, plan, month);
        narrowed.parameters().forEach(query::setParameter);
        Map<DueView.Status, Long> byStatus = new TreeMap<>();
        long unchanged = 0;
        for (CountRow row : query.getResultList()) {
            byStatus.merge(DueView.Status.of(row.state()), row.count(), Long::sum);
            unchanged += Boolean.TRUE.equals(row.noChange()) ? row.count() : 0;
        }
        return DueCounts.of(
                month,
                reads.cutOff().of(month),
                byStatus,
                unchanged,
                reads.cutOff().isPast(month, today));
    }

    private <T> TypedQuery<T> query(String select, String more, Class<T> type, String plan, YearMonth month) {
        return entities.createQuery(
                        select + " from Project p left join ProgressReport r on r.project = p.id and r.month = :month"
                                + " where p.plan = :plan and p.sharing in :visible and p.stage in :reporting"
                                + " and (p.stageSince is null or substring(p.stageSince, 1, 7) <= :month)" + more,
                        type)
                .setParameter("plan", plan)
                .setParameter("month", month.toString())
                .setParameter("reporting", REPORTING)
                .setParameter("visible", plans.visible());
    }

    private static String status(DueView.@Nullable Status status) {
        if (status == null) {
            return "";
        }
        return status == DueView.Status.MISSING ? " and r.state is null" : " and r.state = :state";
    }

    private DueView view(String plan, Row row, YearMonth month, LocalDate today) {
        LocalDate due = reads.cutOff().of(month);
        DueView.Status status = DueView.Status.of(row.state());
        boolean overdue = status.isOwed() && reads.cutOff().isPast(month, today);
        return new DueView(
                row.code(),
                new Text(row.nameZh(), row.nameEn()),
                row.portfolio(),
                row.region(),
                row.unit(),
                month.toString(),
                due,
                status,
                Boolean.TRUE.equals(row.noChange()),
                Boolean.TRUE.equals(row.late()),
                overdue,
                overdue ? ChronoUnit.DAYS.between(due, today) : 0,
                "/projects/v1/plans/" + plan + "/projects/" + row.code() + "/progress-reports/" + month);
    }

    private LocalDate today(String plan) {
        return LocalDate.now(clock.withZone(plans.require(plan).timeZone()));
    }
}
