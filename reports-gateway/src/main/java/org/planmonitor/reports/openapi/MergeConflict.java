package org.planmonitor.reports.openapi;

import java.util.List;

/**
 * Two documents claim the same thing. The merge refuses rather than letting one silently win; it lists every clash at
 * once, because whoever repairs one wants to know of the others.
 */
final class MergeConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> clashes;

    MergeConflict(List<String> clashes) {
        super("OpenAPI documents clash: " + String.join("; ", clashes));
        this.clashes = List.copyOf(clashes);
    }

    List<String> clashes() {
        return clashes;
    }
}
