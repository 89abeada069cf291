package org.planmonitor.projects.project;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** A commitment that a project feeds, by so much where the plan's own figures say it. */
@Embeddable
record Feeds(
        String commitment,
        @Nullable BigDecimal value,
        @Nullable String unit) {}
