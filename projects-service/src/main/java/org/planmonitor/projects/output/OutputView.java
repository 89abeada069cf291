package org.planmonitor.projects.output;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.ledger.Money;

/**
 * An output value as its reader sees it.
 *
 * @param year null for what is expected
 * @param revisedAt since when another value holds, null while this one does
 */
record OutputView(
        long id,
        String project,
        OutputKind kind,
        @Nullable Integer year,
        BigDecimal amount,
        Money.Unit unit,
        String document,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant revisedAt) {}
