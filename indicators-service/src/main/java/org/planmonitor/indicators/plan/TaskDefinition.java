package org.planmonitor.indicators.plan;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A task that the level above has handed down (省下达), of one year or, with a null year, of the whole plan.
 * {@code comparator} is lower-case, as in a target.
 */
public record TaskDefinition(
        String id,
        SubjectRef subject,
        String component,
        @Nullable Integer year,
        BigDecimal value,
        String comparator,
        DocumentReference document,
        Instant knownSince) {}
