package org.planmonitor.reports.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.alert.AlertSummaries;

/** Puts a dashboard together for one caller and one instant: ten queries, the rest is counting. */
@Singleton
class Dashboards {

    private static final int NEWEST_CHANGES = 8;
    private static final int ELAPSED_DECIMALS = 4;

    private final PlanQueries plans;
    private final DashboardQueries queries;
    private final DispatchQueries dispatch;
    private final ChangeQueries changes;
    private final AlertSummaries alerts;
    private final Clock clock;

    Dashboards(
            PlanQueries plans,
            DashboardQueries queries,
            DispatchQueries dispatch,
            ChangeQueries changes,
            AlertSummaries alerts,
            Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.dispatch = dispatch;
        this.changes = changes;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** The plan that comes first in the list. */
    String first(Set<Sharing> visible) {
        return plans.list(visible, false, "", 1).stream()
                .findFirst()
                .map(PlanRow::code)
                .orElseThrow(() -> ProblemException.notFound(new Text("还没有规划", "There is no plan yet")));
    }

    DashboardView of(String code, @Nullable Instant asOf, Reader reader) {
        return of(plans.known(code, reader.visible()), asOf, reader);
    }

    private DashboardView of(PlanRow plan, @Nullable Instant asOf, Reader reader) {
        Set<Sharing> visible = reader.visible();
        String code = plan.code();
        Moment moment = Moment.of(plan, asOf, clock);
        Instant until = moment.until();
        LocalDate today = moment.today();
        var subjects = new SubjectBlocks(plan, today, queries.subjects(code, until, visible));
        List<ProjectCount> counts = queries.projects(code, until, today.toString(), visible);
        var addresses = new Addresses(code);
        return new DashboardView(
                code,
                plan.name(),
                new DashboardView.Period(plan.start(), plan.end()),
                plan.printedOn(),
                plan.region(),
                plan.simulated(),
                asOf,
                plan.inputsUpTo(),
                elapsed(plan, today),
                subjects.indicators(),
                subjects.commitments(),
                new ProjectBlock(plan, counts, dispatch.of(code, until, today, visible)).projects(),
                subjects.lastKnown(),
                subjects.redList(),
                recent(code, today.minusDays(1).atStartOfDay(moment.zone()).toInstant(), until, visible),
                asOf == null ? alerts.of(code, visible, reader.departments()) : null,
                new DashboardView.Links(
                        addresses.self(),
                        addresses.indicatorsPlan(),
                        addresses.assessment(),
                        addresses.projectsPlan()));
    }

    private DashboardView.Recent recent(String plan, Instant since, Instant until, Set<Sharing> visible) {
        ChangeQueries.News news = changes.news(plan, since, until, visible, NEWEST_CHANGES);
        return new DashboardView.Recent(
                since,
                news.byKind().values().stream().mapToInt(Integer::intValue).sum(),
                news.byKind(),
                news.newest(),
                new Addresses(plan).changes(since));
    }

    /** The share of the plan's days that have passed, the customary measure beside every pace. */
    static BigDecimal elapsed(PlanRow plan, LocalDate today) {
        LocalDate start = LocalDate.of(year(plan.start()), 1, 1);
        LocalDate end = LocalDate.of(year(plan.end()) + 1, 1, 1);
        BigDecimal passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(start, today.plusDays(1)));
        BigDecimal share = passed.divide(
                BigDecimal.valueOf(ChronoUnit.DAYS.between(start, end)), ELAPSED_DECIMALS, RoundingMode.HALF_UP);
        return share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    private static int year(String period) {
        return Integer.parseInt(period.substring(0, 4));
    }
}
