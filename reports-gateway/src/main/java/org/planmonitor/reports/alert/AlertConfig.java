package org.planmonitor.reports.alert;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How soon alerts are looked for. */
@ConfigMapping(prefix = "planmonitor.alerts")
interface AlertConfig {

    /** How late what facts have changed is looked at. */
    @WithDefault("500ms")
    Duration poll();

    /** How often everything is looked at, for what the passing of time changes. */
    @WithDefault("5m")
    Duration every();
}
