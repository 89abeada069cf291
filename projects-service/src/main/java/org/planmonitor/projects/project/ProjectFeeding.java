package org.planmonitor.projects.project;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.packformat.PackLinks;

/** What a project feeds, told by the feature that keeps it. */
public interface ProjectFeeding {

    /** A commitment that a project feeds, with its share where somebody has said one. */
    record Fed(String commitment, PackLinks.@Nullable Contribution contribution, String href) {}

    /** Those that the reader sees, in the order in which they were said; in one statement. */
    List<Fed> commitments(String plan, long project, Set<Sharing> visible);
}
