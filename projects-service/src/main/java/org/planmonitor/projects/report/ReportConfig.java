package org.planmonitor.projects.report;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When monthly reports are due. */
@ConfigMapping(prefix = "planmonitor.reports")
interface ReportConfig {

    /** Day of the following month by which a month is to be reported, 1 to 28. */
    @WithDefault("5")
    int cutOffDay();

    /** How often it is looked for reports that are overdue; each is told once however often. */
    @WithDefault("10m")
    Duration every();
}
