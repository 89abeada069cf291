package org.planmonitor.projects.project;

import org.jspecify.annotations.Nullable;

/**
 * What another feature adds to the page of a project: its milestones, its money, its blockers. Each part costs the page at
 * most two queries whatever its size; the page is tagged by the project's version, so a feature that changes what its part
 * shows tells it by {@link ProjectAccess#changed}.
 */
public interface ProjectPart {

    /** The member of {@code parts} under which it stands. */
    String member();

    /** The part as JSON is made of it; null when there is nothing to show. */
    @Nullable
    Object of(ProjectRef project);
}
