package org.planmonitor.reports.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Where the owners live and how long the gateway waits for them. Every value can differ per owner, because a slow one
 * must not set the patience for the other.
 */
@ConfigMapping(prefix = "planmonitor.upstreams")
public interface Upstreams {

    /** Owner of plans, indicators, commitments, observations and verdicts. */
    Upstream indicators();

    /** Owner of projects, chains, networks and zones. */
    Upstream projects();

    /** All owners by the first path segment that they serve. */
    default SortedMap<String, Upstream> bySegment() {
        var all = new TreeMap<String, Upstream>();
        all.put("indicators", indicators());
        all.put("projects", projects());
        return all;
    }

    /** One owner. */
    interface Upstream {

        /** Base address, without a path: {@code http://indicators:8080}. */
        URI url();

        /** How long a connection may take to open; a refused one is tried again, a slow one is not. */
        @WithDefault("PT2S")
        Duration connectTimeout();

        /** Longest silence from the owner, before the first byte of its answer and between two later ones. */
        @WithDefault("PT30S")
        Duration timeout();

        /** The same for requests with a body, whose owner rightly says nothing until it has read all of it. */
        @WithDefault("PT10M")
        Duration uploadTimeout();

        /** Requests under way at once; the next one is told to come again, so that a stuck owner cannot fill the gateway. */
        @WithDefault("256")
        int maxInFlight();

        /** Largest body that is passed on; what an operation takes is for its owner to say. */
        @WithDefault("4G")
        MemorySize maxBody();

        /** How long an owner is left alone when most of the last calls had no answer; then a few try. */
        @WithDefault("PT5S")
        Duration rest();

        /** How long fetching this owner's OpenAPI document may take before the last good copy is used instead. */
        @WithDefault("PT3S")
        Duration openapiTimeout();
    }
}
