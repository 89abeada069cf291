package org.planmonitor.projects.rate;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When rates are told to others. */
@ConfigMapping(prefix = "planmonitor.rates")
interface RatesConfig {

    /** How often is looked whether rates have changed: others know of a change this much later at most. */
    @WithDefault("PT30S")
    Duration every();
}
