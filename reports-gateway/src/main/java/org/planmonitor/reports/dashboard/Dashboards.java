package org.planmonitor.reports.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** Puts a dashboard together for one caller and one instant: six queries, the rest is counting. */
@Singleton
class Dashboards {

    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final int ELAPSED_DECIMALS = 4;

    private final PlanQueries plans;
    private final DashboardQueries queries;
    private final DispatchQueries dispatch;
    private final Clock clock;

    Dashboards(PlanQueries plans, DashboardQueries queries, DispatchQueries dispatch, Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    DashboardView of(String code, @Nullable Instant asOf, Set<Sharing> visible) {
        PlanRow plan = plans.find(code, visible)
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("没有这个规划：" + code, "There is no such plan: " + code)));
        Instant until = Objects.requireNonNullElse(asOf, NEWEST);
        LocalDate today =
                LocalDate.ofInstant(Objects.requireNonNullElse(asOf, clock.instant()), ZoneId.of(plan.timeZone()));
        var subjects = new SubjectBlocks(plan, queries.subjects(code, until, visible));
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
                new DashboardView.Links(
                        addresses.self(),
                        addresses.indicatorsPlan(),
                        addresses.assessment(),
                        addresses.projectsPlan()));
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
