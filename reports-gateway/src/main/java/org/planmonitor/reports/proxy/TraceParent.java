package org.planmonitor.reports.proxy;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a caller's W3C {@code traceparent}, or starts a trace where there is none or it is malformed: every request
 * that an owner logs can be found again from the gateway's side.
 */
final class TraceParent {

    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    static String keepOrStart(@Nullable String given) {
        return given != null && VALID.matcher(given).matches() ? given : start();
    }

    private static String start() {
        var random = ThreadLocalRandom.current();
        // |1 keeps the ids from being all zero, which the standard forbids
        return "00-%016x%016x-%016x-00".formatted(random.nextLong(), random.nextLong() | 1, random.nextLong() | 1);
    }
}
