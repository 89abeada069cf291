package org.planmonitor.projects.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a project at a date: that a stage began then ({@code begins}), that it lasted then, or, without a
 * stage, only a figure. Facts are never changed; a wrong one is answered by another.
 */
public record Fact(@Nullable String stage, PartialDate date, boolean begins) {}
