package org.planmonitor.reports.webhook.dispatch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.testing.Receiver;
import org.planmonitor.reports.webhook.WebhookConfig;
import org.planmonitor.reports.webhook.receiver.Addresses;
import org.planmonitor.reports.webhook.receiver.Names;
import org.planmonitor.reports.webhook.receiver.Receivers;
import org.planmonitor.reports.webhook.signature.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** A delivery that fails all day, as the gateway is configured when nobody configures it; only the clock is ours. */
class DayOfTryingTest {

    private static final Instant BEGIN = Instant.parse("2026-01-02T03:04:05Z");
    private static final WebhookConfig SHIPPED =
            new SmallRyeConfigBuilder().withMapping(WebhookConfig.class).build().getConfigMapping(WebhookConfig.class);

    private final Vertx vertx = Vertx.vertx();
    private final Receiver receiver = new Receiver();
    private final Receivers receivers =
            new Receivers(vertx, Names.ofMachine(), new Addresses(List.of("127.0.0.0/8")), 4, SHIPPED.timeout(), null);

    @AfterEach
    void end() {
        receiver.close();
        receivers.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void itIsTriedForADayEverLessOftenAndThenGivenUp() {
        receiver.answersPosts(post -> Receiver.Reply.of(503));
        Walk day = new Walk();

        assertThat(day.end()).isEqualTo(Outcome.State.DEAD);
        assertThat(day.now).isBetween(BEGIN.plus(Duration.ofHours(24)), BEGIN.plus(Duration.ofHours(25)));
        // 10 doublings up to an hour, then one an hour; by chance up to twice as often.
        assertThat(day.waits).hasSizeBetween(33, 60);
        assertThat(day.waits.getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(day.waits.getLast()).isBetween(Duration.ofMinutes(30), Duration.ofHours(1));
        assertThat(receiver.posts()).hasSize(day.waits.size() + 1);
    }

    @Test
    void aReceiverThatComesBackWithinTheDayGetsIt() {
        receiver.answersPosts(post -> Receiver.Reply.of(receiver.posts().size() < 20 ? 500 : 204));
        Walk day = new Walk();

        assertThat(day.end()).isEqualTo(Outcome.State.DELIVERED);
        assertThat(receiver.posts()).hasSize(20);
    }

    @Test
    void aReceiverThatAsksForTwoHoursIsLeftAloneForTwoHours() {
        receiver.answersPosts(post -> Receiver.Reply.of(429).with("Retry-After", "7200"));
        Walk day = new Walk();

        assertThat(day.end()).isEqualTo(Outcome.State.DEAD);
        assertThat(day.waits).hasSize(12).containsOnly(Duration.ofHours(2));
    }

    /** From one attempt to the next, each at the instant for which the one before it asked. */
    private final class Walk extends Clock {

        private final List<Duration> waits = new ArrayList<>();
        private Instant now = BEGIN;

        Outcome.State end() {
            Delivering delivering = new Delivering(receivers, this, SHIPPED);
            int failures = 0;
            while (true) {
                Outcome outcome = delivering
                        .of(lane(failures), target())
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
                Outcome.State state = outcome.sent().getLast().state();
                if (state != Outcome.State.PENDING) {
                    return state;
                }
                waits.add(outcome.waitFor());
                now = now.plus(outcome.waitFor());
                failures = outcome.failures();
            }
        }

        private Lane lane(int failures) {
            var pending = new Pending(1, BEGIN, "event", "PUBLIC", "{}");
            return new Lane(new UUID(0, 1), "a", new UUID(0, 2), failures, List.of(pending));
        }

        private Target target() {
            return new Target(new UUID(0, 1), URI.create(receiver.url()), List.of(Secret.made()), Set.of("PUBLIC"));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
