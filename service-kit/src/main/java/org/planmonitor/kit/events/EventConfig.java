package org.planmonitor.kit.events;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a service follows the events of others. */
@ConfigMapping(prefix = "planmonitor.consumer")
interface EventConfig {

    /** Groups are named {@code <group>.<consumer>}; all replicas of a service share them. */
    @WithDefault("${quarkus.application.name:service}")
    String group();

    /** Records handled in one transaction at most. */
    @WithDefault("200")
    int batch();

    /** After how long a replica that was killed is not waited for, and another takes its partitions; brokers take no less than 6 s. */
    @WithDefault("10s")
    Duration session();

    /** How long to wait before a failed batch is tried again; doubled each time up to {@link #maxRetry}. */
    @WithDefault("200ms")
    Duration retry();

    @WithDefault("10s")
    Duration maxRetry();

    /** How often one record may fail for a reason that is not known to pass, before it is put aside. */
    @WithDefault("5")
    int attempts();
}
