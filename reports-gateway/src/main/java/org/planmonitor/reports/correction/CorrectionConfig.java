package org.planmonitor.reports.correction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How soon a request is to be answered. */
@ConfigMapping(prefix = "planmonitor.corrections")
interface CorrectionConfig {

    /** Working days after the day on which it was received. */
    @WithDefault("10")
    int workingDays();
}
