package org.planmonitor.projects.given;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.inject.Singleton;

/**
 * The clock of the service in tests: the system's, ahead by as many days as a test says for what the test itself runs
 * meanwhile. Requests and the service's own jobs run on other threads and never meet it.
 */
@Singleton
public final class Days extends Clock {

    private static final ScopedValue<Integer> AHEAD = ScopedValue.newInstance();

    /** Does something as if it were so many days later. */
    public static void later(int days, Runnable work) {
        ScopedValue.where(AHEAD, days).run(work);
    }

    /** The present day at the place of the plans. */
    public static LocalDate today() {
        return LocalDate.now(new Days().withZone(ZoneId.of("Asia/Shanghai")));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead());
    }

    @Override
    public Instant instant() {
        return Instant.now(Clock.systemUTC()).plus(ahead());
    }

    private static Duration ahead() {
        return Duration.ofDays(AHEAD.orElse(0));
    }
}
