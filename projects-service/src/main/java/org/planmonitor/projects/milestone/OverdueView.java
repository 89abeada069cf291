package org.planmonitor.projects.milestone;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** An overdue milestone with its project and the unit that answers for it. */
record OverdueView(
        String project,
        Text projectName,
        String portfolio,
        @Nullable String region,
        @Nullable String unit,
        String code,
        Text name,
        boolean critical,
        String baseline,
        @Nullable String forecast,
        long overdueDays,
        String href) {}
