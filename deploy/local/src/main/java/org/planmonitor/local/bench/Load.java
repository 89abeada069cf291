package org.planmonitor.local.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.planmonitor.local.Failure;

/**
 * A steady stream of writes beside the probe, at fixed instants whether or not the last was answered: a slow server is
 * not spared. Each cell is written by one thread at a time; a cell that is still busy is counted as late.
 */
final class Load implements AutoCloseable {

    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Thread clock;
    private volatile boolean running = true;

    Load(List<Cell> cells, int perSecond) {
        clock = Thread.ofPlatform().name("load").start(() -> drive(cells, perSecond));
    }

    private void drive(List<Cell> cells, int perSecond) {
        List<Semaphore> free = cells.stream().map(cell -> new Semaphore(1)).toList();
        long start = System.nanoTime();
        for (long turn = 0; running; turn++) {
            long due = start + turn * Duration.ofSeconds(1).toNanos() / perSecond;
            try {
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            } catch (InterruptedException e) {
                return;
            }
            int index = (int) (turn % cells.size());
            if (free.get(index).tryAcquire()) {
                BigDecimal value = BigDecimal.valueOf(5_000 + turn % 97, 2);
                Thread.startVirtualThread(() -> write(cells.get(index), value, free.get(index)));
            } else {
                late.incrementAndGet();
            }
        }
    }

    private void write(Cell cell, BigDecimal value, Semaphore free) {
        try {
            cell.publish(value);
            written.incrementAndGet();
        } catch (IOException | Failure e) {
            failed.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        running = false;
        clock.interrupt();
    }

    @Override
    public String toString() {
        return "%d written, %d late, %d failed".formatted(written.get(), late.get(), failed.get());
    }
}
