package org.planmonitor.reports.dashboard;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** A plan in the list of plans. */
record PlanSummary(
        String plan,
        Text name,
        DashboardView.Period period,
        String region,
        boolean simulated,
        @Nullable Instant inputsUpTo,
        @Nullable Instant archivedAt,
        String href) {

    static PlanSummary from(PlanRow plan) {
        return new PlanSummary(
                plan.code(),
                plan.name(),
                new DashboardView.Period(plan.start(), plan.end()),
                plan.region(),
                plan.simulated(),
                plan.inputsUpTo(),
                plan.archivedAt(),
                new Addresses(plan.code()).self());
    }
}
