package org.planmonitor.reports.deprecation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Operations that will end, each under a name of its own that nobody sees. */
@ConfigMapping(prefix = "planmonitor.deprecations")
public interface DeprecationTable {

    /** All of them. */
    @io.smallrye.config.WithParentName
    Map<String, Row> rows();

    /** One operation, or all of a path. */
    interface Row {

        /** Path as the document has it, {@code /projects/v1/plans/{plan}/oldies}. */
        String path();

        /** Method; all when absent. */
        Optional<String> method();

        /** Since when nobody should begin with it. */
        Instant since();

        /** From when it may be gone. */
        Optional<Instant> sunset();

        /** Where the same is had; may have the path's variables. */
        Optional<String> successor();
    }
}
