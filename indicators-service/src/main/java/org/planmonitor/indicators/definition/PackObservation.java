package org.planmonitor.indicators.definition;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.observation.ObservationSource;
import org.planmonitor.indicators.observation.Status;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.security.Sharing;

/** A published figure as a pack brings it. */
public record PackObservation(
        SubjectRef subject,
        String component,
        String region,
        String period,
        Accumulation accumulation,
        boolean forecast,
        BigDecimal value,
        Status status,
        @Nullable Sharing sharing,
        ObservationSource source,
        @Nullable String note) {

    /** The day on which the figure was known at the latest; null when the source gives neither day. */
    public @Nullable LocalDate knownOn() {
        return source.published() != null ? source.published() : source.knownBy();
    }
}
