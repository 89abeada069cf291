package org.planmonitor.reports.reconciliation;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often the models are compared with the owners. */
@ConfigMapping(prefix = "planmonitor.reconciliation")
interface ReconciliationConfig {

    @WithDefault("P1D")
    Duration every();

    /** What differs at first is looked at again after this, for an event may have been on its way. */
    @WithDefault("PT3S")
    Duration second();

    /** How long results are kept. */
    @WithDefault("P90D")
    Duration kept();
}
