package org.planmonitor.kit.outbox;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events leave a service. */
@ConfigMapping(prefix = "planmonitor.outbox")
interface OutboxConfig {

    /** Topic of what is PUBLIC; the rest goes to the same name with {@code .restricted}. Without it nothing may be emitted. */
    Optional<String> topic();

    /** The {@code source} of the events, which consumers keep sequences by. */
    @WithDefault("/${quarkus.application.name:service}")
    String source();

    /** How long a row may wait when nobody was woken: after a crash, or when another replica held its lane. */
    @WithDefault("1s")
    Duration poll();

    /** Rows sent in one go; they are in memory at once. */
    @WithDefault("500")
    int batch();

    /** How long to wait before the next attempt after a failure. */
    @WithDefault("2s")
    Duration retry();

    /** How long the broker may take to acknowledge; well below the transaction's timeout. */
    @WithDefault("20s")
    Duration acknowledgement();
}
