package org.planmonitor.reports.webhook.dispatch;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a delivery waits, by arithmetic and by what the receiver says. */
class WaitingTest implements WithQuickTheories {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration DAY = Duration.ofHours(24);
    private final Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1));

    @Test
    void aWaitIsBetweenHalfAndWholeOfADoublingAndNeverBeyondTheLimit() {
        qt().forAll(integers().between(1, 10_000), doubles().between(0, 0.999)).checkAssert((failures, chance) -> {
            double whole = Math.min(5_000 * Math.pow(2, failures - 1), 3_600_000);

            assertThat((double) backoff.after(failures, chance, null).toMillis())
                    .isBetween(Math.floor(whole / 2), whole);
        });
    }

    @Test
    void aReceiverIsNotAskedSoonerThanItSays() {
        assertThat(backoff.after(1, 0.5, Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(10));
        assertThat(backoff.after(20, 0, Duration.ofSeconds(1))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void retryAfterIsReadInSecondsAndAsADate() {
        assertThat(RetryAfter.of(" 90 ", NOW, DAY)).isEqualTo(Duration.ofSeconds(90));
        assertThat(RetryAfter.of("Fri, 02 Jan 2026 03:05:05 GMT", NOW, DAY)).isEqualTo(Duration.ofMinutes(1));
        assertThat(RetryAfter.of("999999999", NOW, DAY)).isEqualTo(DAY);
    }

    @Test
    void whatCannotBeReadOrIsPastSaysNothing() {
        assertThat(RetryAfter.of(null, NOW, DAY)).isNull();
        assertThat(RetryAfter.of("soon", NOW, DAY)).isNull();
        assertThat(RetryAfter.of("-5", NOW, DAY)).isNull();
        assertThat(RetryAfter.of("Fri, 02 Jan 2026 03:04:00 GMT", NOW, DAY)).isNull();
        assertThat(RetryAfter.of("99999999999999999999", NOW, DAY)).isNull();
    }
}
