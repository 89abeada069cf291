package org.planmonitor.reports.access;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a reader of conditional items has to say, and how it is kept. */
@ConfigMapping(prefix = "planmonitor.access")
interface AccessConfig {

    /** Whether a purpose must be stated; otherwise it is kept when there is one. */
    @WithDefault("false")
    boolean purposeRequired();

    /** How often accesses are written, and how late a change of sharing is noticed. */
    @WithDefault("PT5S")
    Duration flush();

    @WithDefault("P365D")
    Duration kept();
}
