package org.planmonitor.projects.lifecycle;

import java.util.List;

/**
 * A stage beside the path: the project has left its path for a while or for good, and keeps the place that it had on it.
 *
 * @param kind how it is left again
 */
public record Beside(String stage, Kind kind) {

    /** What a stage beside the path means for the project. */
    public enum Kind {
        /** It stands still; it resumes with the stage that it was in. */
        PAUSE,
        /** It has ended without being finished. */
        END,
        /** It goes on as part of another project; only a merge leads here. */
        JOIN
    }

    /** 暂停、取消、合并: what every path has beside it unless its data says otherwise. */
    public static final List<Beside> USUAL = List.of(
            new Beside("SUSPENDED", Kind.PAUSE), new Beside("CANCELLED", Kind.END), new Beside("MERGED", Kind.JOIN));
}
