package org.planmonitor.projects.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * Where a project stands: its place on the path, and the stage beside the path that it is in, if any. A suspended project
 * keeps its place, so that rates still count it as started and it can go on from there.
 */
public record Standing(Position path, @Nullable Position beside) {

    public static Standing on(Position path) {
        return new Standing(path, null);
    }

    /** The stage that is shown. */
    public String stage() {
        return now().stage();
    }

    /** The position that is shown. */
    public Position now() {
        return beside == null ? path : beside;
    }
}
