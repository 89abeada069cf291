package org.planmonitor.projects.zone;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A project that was placed in a zone or taken out of it, for ever.
 *
 * @param version of the zone from then on
 */
@Schema(name = "ZoneChange")
record ZoneChange(
        long version, String zone, String project, Action action, String document, Instant knownFrom, String href) {

    /** What a change does. */
    @Schema(name = "ZoneChangeAction")
    enum Action {
        ADD,
        REMOVE
    }
}
