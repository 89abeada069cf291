package org.planmonitor.local;

import java.io.PrintStream;
import java.time.Duration;

import com.google.errorprone.annotations.FormatMethod;

/** What a person reads while waiting: one line for each thing that happened, with the time since the start. */
public final class Progress {

    private final PrintStream out;
    private final long started = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    @FormatMethod
    public synchronized void say(String message, Object... arguments) {
        out.printf("%6.1f s  %s%n", elapsed().toMillis() / 1000.0, message.formatted(arguments));
        out.flush();
    }

    synchronized void print(String text) {
        out.println(text);
        out.flush();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
