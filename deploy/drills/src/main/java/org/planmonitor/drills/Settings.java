package org.planmonitor.drills;

import java.util.Map;

/** What replicas are told so that many of them fit one machine and end as in a cluster. */
final class Settings {

    static final Map<String, String> OF_MANY = Map.of(
            "quarkus.datasource.jdbc.max-size", "8",
            "quarkus.thread-pool.max-threads", "8",
            "quarkus.shutdown.timeout", "10S",
            // As the services have it; a version from before they had it comes back only where it is told.
            "quarkus.flyway.ignore-migration-patterns", "*:future,repeatable:missing");

    private Settings() {}
}
