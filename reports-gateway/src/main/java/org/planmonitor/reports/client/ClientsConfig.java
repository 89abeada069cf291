package org.planmonitor.reports.client;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much callers may do who are not registered, and how quotas are counted. */
@ConfigMapping(prefix = "planmonitor.clients")
interface ClientsConfig {

    /** Calls a minute of one unregistered client, of one person whose token names no client, or of one address without token. */
    @WithDefault("6000")
    int perMinute();

    /** Whether a client whose token is good but which is not registered may call at all. */
    @WithDefault("true")
    boolean unregistered();

    /** Replicas behind the address: each lets through its part of the calls a minute. */
    @WithDefault("1")
    int replicas();

    /** How often usage is written, and the use of other replicas read. */
    @WithDefault("PT10S")
    Duration flush();
}
