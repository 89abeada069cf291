package org.planmonitor.reports.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/**
 * Counts calls against quotas without a lock and without the database. Calls a minute come from a bucket of this replica, which
 * refills evenly; calls a day from what all replicas have written down, and what this one has not written yet.
 */
@Singleton
class Quotas {

    private static final long SECONDS_OF_DAY = TimeUnit.DAYS.toSeconds(1);

    private final Usage usage;
    private final Clock clock;
    private final ClientsConfig config;
    private final Map<String, Limited> buckets = new ConcurrentHashMap<>();

    Quotas(Usage usage, Clock clock, ClientsConfig config) {
        this.usage = usage;
        this.clock = clock;
        this.config = config;
    }

    private record Limited(int perMinute, Bucket bucket) {}

    /** One call more, or not. */
    Standing take(Visitor visitor) {
        int share = Math.max(1, visitor.perMinute() / config.replicas());
        Bucket bucket = bucketOf(visitor.key(), share);
        long untilMidnight = SECONDS_OF_DAY - Math.floorMod(clock.instant().getEpochSecond(), SECONDS_OF_DAY);
        long leftToday = visitor.isLimitedByDay() ? visitor.perDay() - usage.today(visitor.client()) : 0;
        if (visitor.isLimitedByDay() && leftToday <= 0) {
            return new Standing(
                    false, share, bucket.getAvailableTokens(), 0, visitor.perDay(), 0, untilMidnight, untilMidnight);
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Standing(
                probe.isConsumed(),
                share,
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                visitor.perDay(),
                Math.max(0, leftToday - 1),
                untilMidnight,
                Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    /** Forgets whoever has done nothing for so long that a new bucket would be the same. */
    void sweep() {
        buckets.values().removeIf(limited -> limited.bucket().getAvailableTokens() == limited.perMinute());
    }

    private Bucket bucketOf(String key, int perMinute) {
        Limited known = buckets.get(key);
        if (known == null || known.perMinute() != perMinute) {
            known = buckets.compute(
                    key,
                    (same, present) -> present != null && present.perMinute() == perMinute
                            ? present
                            : new Limited(perMinute, full(perMinute)));
        }
        return known.bucket();
    }

    private static Bucket full(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
