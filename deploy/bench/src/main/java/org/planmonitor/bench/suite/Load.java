package org.planmonitor.bench.suite;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

import org.planmonitor.bench.load.Pace;
import org.planmonitor.local.Failure;

/**
 * A steady stream of writes beside the probe, at fixed instants whether or not the last was answered: a slow server is
 * not spared, and what it did not take is counted. Each target is written by one thread at a time.
 */
final class Load implements AutoCloseable {

    private final Thread clock;
    private volatile boolean running = true;
    private volatile String failure = "";
    private Interval current = new Interval(0, 0, 0, List.of());
    private List<Duration> answers = new ArrayList<>();

    Load(List<? extends Publishing> targets, int perSecond) {
        clock = Thread.ofPlatform().name("load").start(() -> drive(targets, perSecond));
    }

    private void drive(List<? extends Publishing> targets, int perSecond) {
        List<Semaphore> free = targets.stream().map(target -> new Semaphore(1)).toList();
        Pace pace = Pace.of(perSecond);
        for (long turn = 0; running; turn++) {
            try {
                pace.await(turn);
            } catch (InterruptedException e) {
                return;
            }
            int index = (int) (turn % targets.size());
            boolean sent = free.get(index).tryAcquire();
            count(new Interval(1, sent ? 0 : 1, 0, List.of()));
            if (sent) {
                BigDecimal value = BigDecimal.valueOf(5_000 + turn % 97, 2);
                Thread.startVirtualThread(() -> write(targets.get(index), value, free.get(index)));
            }
        }
    }

    private void write(Publishing target, BigDecimal value, Semaphore free) {
        long sent = System.nanoTime();
        try {
            target.publish(value);
            answered(Duration.ofNanos(System.nanoTime() - sent));
        } catch (IOException | Failure e) {
            failure = e.toString();
            count(new Interval(0, 0, 1, List.of()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    private synchronized void count(Interval more) {
        current = current.and(more);
    }

    private synchronized void answered(Duration after) {
        answers.add(after);
    }

    /** What happened since this was asked last. */
    synchronized Interval sinceLast() {
        Interval past = new Interval(current.offered(), current.unsent(), current.failed(), List.copyOf(answers));
        current = new Interval(0, 0, 0, List.of());
        answers = new ArrayList<>();
        return past;
    }

    /** Why the last one failed that did; empty where none has. */
    String failure() {
        return failure;
    }

    @Override
    public void close() {
        running = false;
        clock.interrupt();
    }
}
