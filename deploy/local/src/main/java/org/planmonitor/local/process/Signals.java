package org.planmonitor.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a process to end, and ends it when it does not. */
enum Signals {
    /** What the services and Kafka understand. */
    TERMINATE,
    /** PostgreSQL's fast shutdown: it does not wait for somebody's forgotten psql. */
    INTERRUPT;

    void end(ProcessHandle process, Duration patience) {
        if (this == TERMINATE) {
            process.destroy();
        } else {
            interrupt(process);
        }
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            // The JDK sends SIGTERM and SIGKILL only.
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        } catch (IOException e) {
            process.destroy();
        }
    }
}
