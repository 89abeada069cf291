package org.planmonitor.projects.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a project at a date: that a stage began then ({@code begins}), that it lasted then, that the project went
 * on then with the stage it was suspended in ({@code resumes}), or, without a stage, only a figure. Facts are never changed; a
 * wrong one is answered by another.
 */
public record Fact(@Nullable String stage, PartialDate date, boolean begins, boolean resumes) {

    public Fact(@Nullable String stage, PartialDate date, boolean begins) {
        this(stage, date, begins, false);
    }

    /** The project goes on with a stage of its path after it had been suspended. */
    public static Fact resumption(String stage, PartialDate date) {
        return new Fact(stage, date, false, true);
    }
}
