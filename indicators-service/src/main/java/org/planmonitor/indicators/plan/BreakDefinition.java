package org.planmonitor.indicators.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.BreakKind;
import org.planmonitor.indicators.assessment.arithmetic.BreakStatus;
import org.planmonitor.kit.text.Text;

/**
 * Where a series does not continue. It changes verdicts only for answers as of {@code knownSince} and later. A
 * DECLARED break may bring a revised baseline; a SUSPECTED one waits until somebody decides.
 */
public record BreakDefinition(
        SubjectRef subject,
        String component,
        String at,
        BreakStatus status,
        BreakKind kind,
        Text reason,
        @Nullable RevisedBaseline revisedBaseline,
        Instant knownSince,
        Source source,
        @Nullable String note,
        @Nullable BigDecimal factor,
        @Nullable String decidedBy) {

    /** Names the break within its plan; every word on it has the same. */
    public String id() {
        return String.join(".", subject.type().name(), subject.code(), component, at);
    }

    /** The figure from which the series starts anew. */
    public record RevisedBaseline(int year, BigDecimal value) {}

    /** The document that tells of the break. */
    public record Source(String title, @Nullable LocalDate published) {}
}
