package org.planmonitor.projects.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.ledger.Source;

/**
 * A written entry. Only {@code reversedBy} can still come to it, when it is answered by another one.
 *
 * @param projectCode the code of the project, null for the book as a whole
 */
public record Entry(
        long id,
        Book book,
        @Nullable Long project,
        @Nullable String projectCode,
        String kind,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Source source,
        BigDecimal amount,
        LocalDate effectiveOn,
        String document,
        @Nullable String note,
        @Nullable Map<String, BigDecimal> lines,
        @Nullable Long reverses,
        @Nullable Long reversedBy,
        Instant recordedAt,
        String recordedBy) {}
