package org.planmonitor.drills;

import java.util.Map;

/** What replicas are told so that many of them fit one machine and end as in a cluster. */
final class Settings {

    static final Map<String, String> OF_MANY = Map.of(
            "quarkus.datasource.jdbc.max-size", "8",
            "quarkus.thread-pool.max-threads", "8",
            "quarkus.shutdown.timeout", "10S",
            // Without it a version refuses to start on a schema with a repeatable migration that it does not know. The
            // services do not set it yet; until they do, going back past such a migration needs it in their
            // environment.
            "quarkus.flyway.ignore-migration-patterns", "*:future,repeatable:missing");

    private Settings() {}
}
