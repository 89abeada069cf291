package org.planmonitor.projects.oc4ids;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** As whom, under which names and by which rules projects are published in OC4IDS. */
@ConfigMapping(prefix = "planmonitor.oc4ids")
interface Oc4idsConfig {

    /**
     * Prefix of project ids. The standard asks for one that is registered with its helpdesk; the default says that this one is
     * not, and is good on one's own machine only.
     */
    @WithDefault("local-unregistered")
    String prefix();

    /** Where readers reach the suite: the gateway's address, with which every address in a package begins. */
    URI baseUri();

    Publisher publisher();

    /** Address of the licence of the data; left out of the package when it is not set. */
    Optional<URI> license();

    /** Address of the publication policy; left out of the package when it is not set. */
    Optional<URI> publicationPolicy();

    /**
     * Directory with the official {@code project-schema.json}, by which imports are judged. When it is not set, only the members
     * that are read are judged, and the answer to an import says so.
     */
    Optional<String> schema();

    /** Who publishes. */
    interface Publisher {

        @WithDefault("Plan Monitor (publisher not configured)")
        String name();

        Optional<String> scheme();

        Optional<String> uid();

        Optional<URI> uri();
    }
}
