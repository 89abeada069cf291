package org.planmonitor.indicators.unlock;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.observation.SeriesKey;
import org.planmonitor.indicators.plan.SubjectRef;

/** An unlock as it is answered. Whether it is still in force is said by its instants. */
record UnlockView(
        UUID id,
        String plan,
        String department,
        SubjectRef subject,
        String component,
        String region,
        String period,
        Accumulation accumulation,
        boolean forecast,
        String reason,
        String grantedBy,
        Instant grantedAt,
        Instant expiresAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {

    static UnlockView of(String plan, Unlock unlock) {
        SeriesKey series = unlock.cell().series();
        return new UnlockView(
                unlock.id(),
                plan,
                unlock.department(),
                series.subject(),
                series.component(),
                series.region(),
                unlock.cell().period().toString(),
                series.accumulation(),
                series.forecast(),
                unlock.reason(),
                unlock.grantedBy(),
                unlock.grantedAt(),
                unlock.expiresAt(),
                unlock.revokedBy(),
                unlock.revokedAt());
    }
}
