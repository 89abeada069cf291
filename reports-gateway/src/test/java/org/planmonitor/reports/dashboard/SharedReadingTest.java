package org.planmonitor.reports.dashboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmonitor.kit.testing.Patience.await;

class SharedReadingTest {

    private static final int MANY = 50;

    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void eachWhoAsksAloneIsReadFor() {
        var reading = new SharedReading<>(readings::incrementAndGet);

        assertThat(reading.sinceNow()).isEqualTo(1);
        assertThat(reading.sinceNow()).isEqualTo(2);
    }

    @Test
    void betweenTwoReadingsItRestsAsLongAsTheFirstTook() throws InterruptedException {
        List<Long> rests = new ArrayList<>();
        var reading = new SharedReading<>(
                () -> {
                    if (readings.incrementAndGet() == 1) {
                        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                    }
                    return readings.get();
                },
                rests::add);

        long first = nanosOf(reading::sinceNow);
        assertThat(rests).as("nothing was read before").isEmpty();
        long second = nanosOf(reading::sinceNow);
        assertThat(rests).singleElement().satisfies(rest -> assertThat(rest).isBetween(1L, first));
        Thread.sleep(Duration.ofNanos(second));
        reading.sinceNow();
        assertThat(rests).as("it has rested by itself").hasSize(1);
    }

    @Test
    void allWhoWaitBehindAReadingShareTheNextOne() throws Exception {
        Phaser gate = new Phaser(1);
        var reading = new SharedReading<>(() -> {
            int number = readings.incrementAndGet();
            gate.awaitAdvance(0);
            return number;
        });
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = callers.submit(reading::sinceNow);
            await().until(() -> readings.get() == 1);
            List<Future<Integer>> waiting = waiting(callers, reading);

            gate.arrive();

            assertThat(first.get()).isEqualTo(1);
            for (Future<Integer> each : waiting) {
                assertThat(each.get())
                        .as("a reading that began after the question, and the same for all")
                        .isEqualTo(2);
            }
        }
        assertThat(readings).hasValue(2);
    }

    @Test
    void aFailureIsHeardByAllWhoWaitedAndByNobodyAfterThem() throws Exception {
        Phaser gate = new Phaser(1);
        var reading = new SharedReading<>(() -> {
            int number = readings.incrementAndGet();
            gate.awaitAdvance(0);
            if (number == 2) {
                throw new IllegalStateException("broken");
            }
            return number;
        });
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = callers.submit(reading::sinceNow);
            await().until(() -> readings.get() == 1);
            List<Future<Integer>> waiting = waiting(callers, reading);

            gate.arrive();

            for (Future<Integer> each : waiting) {
                assertThatThrownBy(each::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasRootCauseMessage("broken");
            }
        }
        assertThat(reading.sinceNow()).isEqualTo(3);
    }

    /** As long as a call took for its caller: never less than what it did inside. */
    private static long nanosOf(Runnable call) {
        long start = System.nanoTime();
        call.run();
        return System.nanoTime() - start;
    }

    /** Those who have all asked while the first reading is under way. */
    private static List<Future<Integer>> waiting(ExecutorService callers, SharedReading<Integer> reading)
            throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(MANY);
        List<Thread> threads = new ArrayList<>();
        List<Future<Integer>> futures = new ArrayList<>();
        for (int n = 0; n < MANY; n++) {
            futures.add(callers.submit(() -> {
                synchronized (threads) {
                    threads.add(Thread.currentThread());
                }
                asked.countDown();
                return reading.sinceNow();
            }));
        }
        asked.await();
        await().until(() -> {
            synchronized (threads) {
                return threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING);
            }
        });
        return futures;
    }
}
