package org.planmonitor.reports.stream;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How streams are kept. */
@ConfigMapping(prefix = "planmonitor.stream")
interface StreamConfig {

    /** How long a stream may be silent; then it says its place, which also tells proxies that it lives. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Newest events kept in memory; who comes back within them costs no reading of the topics. */
    @WithDefault("10000")
    int remembered();

    /** Events that may wait for a slow reader before it is dropped; it comes back with its place and loses nothing. */
    @WithDefault("1000")
    int waiting();

    /** Readers at once that catch up from the topics; one more is asked to come back. */
    @WithDefault("4")
    int catchingUp();

    /** Streams at once; one more is asked to come back. */
    @WithDefault("5000")
    int streams();
}
