package org.planmonitor.reports.stream;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.Tight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A stream that is given up, or cannot be caught up with, leaves its room to the next. */
@QuarkusTest
@TestProfile(Tight.class)
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class GivenUpTest {

    private static final Filter ANY = new Filter("any", Set.of(), EnumSet.allOf(Sharing.class));
    private static final Place BEGINNING = Place.parse("0").orElseThrow();

    private final Map<String, Object> kafka;
    private final Happenings happenings;
    private final StreamConfig config;
    private Failing topics;
    private Streams streams;

    GivenUpTest(
            @Identifier("default-kafka-broker") Map<String, Object> kafka, Happenings happenings, StreamConfig config) {
        this.kafka = kafka;
        this.happenings = happenings;
        this.config = config;
    }

    @BeforeEach
    void start() {
        topics = new Failing(kafka);
        streams = new Streams(topics, happenings, config);
        Emitted.send(IntStream.range(0, 5)
                .mapToObj(n -> new Emitted(Emitted.PROJECTS, "plan.painted", "plan", "any", n, "{\"plan\":\"any\"}"))
                .toList());
    }

    /** Topics that cannot be read from a moment on. */
    private static final class Failing extends Topics {

        private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

        Failing(Map<String, Object> kafka) {
            super(kafka);
        }

        @Override
        KafkaConsumer<String, byte[]> consumer() {
            if (left.getAndDecrement() <= 0) {
                throw new KafkaException("no broker");
            }
            return super.consumer();
        }
    }

    @AfterEach
    void stop() {
        streams.stop(new ShutdownEvent());
    }

    @Test
    void whoGoesBeforeCatchingUpLeavesRoom() {
        for (int reader = 0; reader < 3 * config.catchingUp(); reader++) {
            AssertSubscriber<Streams.Told> client = come(1);
            client.awaitItems(1).cancel();
        }
    }

    @Test
    void whoNeverReadsLeavesRoom() {
        for (int reader = 0; reader < 3 * config.catchingUp(); reader++) {
            come(0).cancel();
        }
    }

    @Test
    void topicsThatCannotBeReadFailTheirStreamAndNoOther() {
        come(1).awaitItems(1).cancel();
        topics.left.set(0);
        for (int reader = 0; reader < 3 * config.catchingUp(); reader++) {
            come(10).awaitFailure().assertFailedWith(KafkaException.class, "no broker");
        }
        topics.left.set(Integer.MAX_VALUE);

        assertThat(come(2).awaitItems(1).getItems()).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void oneMoreThanThereIsRoomForIsAskedToComeBack() {
        streams.stop(new ShutdownEvent());
        streams = new Streams(topics, happenings, new One(config));
        AssertSubscriber<Streams.Told> first = come(1);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> come(1))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo(KitProblem.UNAVAILABLE);
                    assertThat(refusal.headers()).containsEntry("Retry-After", "5");
                });
        first.cancel();
        come(1).awaitItems(1).cancel();
    }

    /** Room for one. */
    private record One(StreamConfig of) implements StreamConfig {

        @Override
        public Duration heartbeat() {
            return of.heartbeat();
        }

        @Override
        public int remembered() {
            return of.remembered();
        }

        @Override
        public int waiting() {
            return of.waiting();
        }

        @Override
        public int catchingUp() {
            return of.catchingUp();
        }

        @Override
        public int streams() {
            return 1;
        }
    }

    private AssertSubscriber<Streams.Told> come(long wanted) {
        return streams.open(ANY, BEGINNING, () -> {
                    throw new AssertionError("nobody is slow here");
                })
                .subscribe()
                .withSubscriber(AssertSubscriber.create(wanted));
    }
}
