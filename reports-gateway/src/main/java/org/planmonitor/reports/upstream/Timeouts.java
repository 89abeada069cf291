package org.planmonitor.reports.upstream;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/**
 * Routes of owners that have a time of their own, each under a name by which a deployment changes it: an export rightly says nothing
 * for longer than a list. Everything else has the time of its owner.
 */
@ConfigMapping(prefix = "planmonitor.timeouts")
public interface Timeouts {

    /** All of them. */
    @WithParentName
    Map<String, Row> rows();

    /** One operation, or all below a path. */
    interface Row {

        /** Path as the document has it, {@code /projects/v1/packs/{plan}}; {@code /**} at its end: that and all below. */
        String path();

        /** Method; all when absent. */
        Optional<String> method();

        /** Longest silence from the owner, with a body or without. */
        Duration silence();
    }
}
