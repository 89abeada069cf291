package org.planmonitor.reports.dashboard;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How dashboards are kept. */
@ConfigMapping(prefix = "planmonitor.dashboard")
interface DashboardConfig {

    /**
     * How long an answer is given without asking the database, while no change is heard; for as long again it is given while it is
     * read anew. 0 keeps none.
     */
    @WithDefault("PT10S")
    Duration memory();
}
