package org.planmonitor.indicators.definition;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.DocumentReference;
import org.planmonitor.indicators.plan.SubjectRef;

/** A task that the level above has handed down; without a year it is one for the whole plan. */
public record AssignedTask(
        SubjectRef subject,
        String component,
        @Nullable Integer year,
        BigDecimal value,
        String comparator,
        DocumentReference document) {}
