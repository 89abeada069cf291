package org.planmonitor.local;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says now and then what is still being waited for, so that nobody has to guess whether anything happens. */
final class Waiting implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(4);

    private final Set<String> awaited = new ConcurrentSkipListSet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("waiting").factory());

    Waiting(Progress progress) {
        var _ = clock.scheduleAtFixedRate(
                () -> {
                    if (!awaited.isEmpty()) {
                        progress.say("waiting for %s …", String.join(", ", awaited));
                    }
                },
                EVERY.toMillis(),
                EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    void begin(String name) {
        awaited.add(name);
    }

    void end(String name) {
        awaited.remove(name);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
