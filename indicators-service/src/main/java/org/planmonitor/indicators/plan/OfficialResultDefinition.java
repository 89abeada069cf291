package org.planmonitor.indicators.plan;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Verdict;

/**
 * The own assessment of the level above, of one year or, with a null year, of the whole plan. Once entered with its
 * document it is the verdict.
 */
public record OfficialResultDefinition(
        String id,
        SubjectRef subject,
        String component,
        @Nullable Integer year,
        Verdict verdict,
        DocumentReference document,
        Instant knownSince) {}
