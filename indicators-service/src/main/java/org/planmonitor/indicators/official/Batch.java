package org.planmonitor.indicators.official;

import java.time.Instant;
import java.time.LocalDate;

import org.planmonitor.indicators.observation.ObservationSource;

/** A batch that was taken in. */
record Batch(
        String id,
        String plan,
        String referenceNumber,
        String issuer,
        IssuingLevel level,
        LocalDate issuedOn,
        ObservationSource source,
        Instant receivedAt,
        int rowCount) {}
