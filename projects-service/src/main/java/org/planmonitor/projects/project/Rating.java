package org.planmonitor.projects.project;

import org.jspecify.annotations.Nullable;

/**
 * Three judgements of a project side by side: computed here, by its owner, by a third party. All are null until somebody
 * has said something that can be judged: an unknown state is not a green one.
 */
public record Rating(
        @Nullable String computed,
        @Nullable String self,
        @Nullable String independent) {

    /** Nobody has said anything yet. */
    public static final Rating UNKNOWN = new Rating(null, null, null);
}
