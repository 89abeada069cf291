package org.planmonitor.reports.dashboard;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * A project as the dashboard counts it.
 *
 * @param light of its computed rating, GREY where there is none
 * @param blockers open ones
 * @param href the project
 */
record StandingView(
        String code,
        Text name,
        String portfolio,
        @Nullable String region,
        boolean works,
        String stage,
        @Nullable String stageSince,
        String light,
        int blockers,
        String href) {}
