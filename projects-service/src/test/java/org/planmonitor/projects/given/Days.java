package org.planmonitor.projects.given;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

/** The clock of the service in tests: the system's, moved ahead by as many days as a test says. */
@Singleton
public final class Days extends Clock {

    private static final AtomicLong AHEAD = new AtomicLong();

    /** Does something as if it were so many days later. */
    public static void later(int days, Runnable work) {
        AHEAD.addAndGet(days);
        try {
            work.run();
        } finally {
            AHEAD.addAndGet(-days);
        }
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
        return Clock.offset(Clock.system(zone), Duration.ofDays(AHEAD.get()));
    }

    @Override
    public Instant instant() {
        return Instant.now(Clock.systemUTC()).plus(Duration.ofDays(AHEAD.get()));
    }
}
