package org.planmonitor.reports.entrance;

import java.util.Optional;
import java.util.Set;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may come in. The server has limits of its own above these, at which it says less. */
@ConfigMapping(prefix = "planmonitor.entrance")
interface EntranceConfig {

    /** Names that this gateway answers to, without port; any when absent. Management paths answer to any. */
    Optional<Set<String>> hosts();

    /** Bytes of path and query. */
    @WithDefault("8K")
    MemorySize target();

    /** Bytes of all header fields together. */
    @WithDefault("32K")
    MemorySize headerFields();
}
