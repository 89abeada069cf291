package org.planmonitor.projects.lifecycle;

import org.jspecify.annotations.Nullable;

/** Where a project stands, and since when; the beginning is null when only later states of the stage are known. */
public record Position(String stage, @Nullable PartialDate since) {}
