package org.planmonitor.reports.openapi;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the merged document is kept current. */
@ConfigMapping(prefix = "planmonitor.openapi")
interface OpenApiConfig {

    /** For how long a fetched document is taken as current; owners change it only by being deployed. */
    @WithDefault("PT30S")
    Duration refresh();
}
