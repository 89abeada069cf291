package org.planmonitor.reports.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a question is asked as of.
 *
 * @param until what became known later does not count; the end of time for a question of the present
 * @param zone of the plan
 * @param today the day that it is then, by the plan's clocks
 */
record Moment(Instant until, ZoneId zone, LocalDate today) {

    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

    static Moment of(PlanRow plan, @Nullable Instant asOf, Clock clock) {
        ZoneId zone = ZoneId.of(plan.timeZone());
        LocalDate today = LocalDate.ofInstant(Objects.requireNonNullElse(asOf, clock.instant()), zone);
        return new Moment(until(asOf), zone, today);
    }

    static Instant until(@Nullable Instant asOf) {
        return Objects.requireNonNullElse(asOf, NEWEST);
    }
}
