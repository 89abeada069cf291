package org.planmonitor.local;

import com.google.errorprone.annotations.FormatMethod;
import org.jspecify.annotations.Nullable;

/**
 * A reason to stop that is told to the person at the terminal in one line, without a stack trace. Exit code 1 means that
 * something went wrong, 2 that the command line was.
 */
public final class Failure extends RuntimeException {

    private final int exitCode;

    private Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    @FormatMethod
    public static Failure of(String message, @Nullable Object... arguments) {
        return new Failure(1, message.formatted(arguments));
    }

    @FormatMethod
    public static Failure usage(String message, @Nullable Object... arguments) {
        return new Failure(2, message.formatted(arguments));
    }

    public int exitCode() {
        return exitCode;
    }

    /** The message of a failure, or what can be said in one line about anything else. */
    public static String line(Throwable problem) {
        String text = problem.getMessage();
        return problem instanceof Failure && text != null
                ? text
                : problem.toString().lines().findFirst().orElse("?");
    }
}
