package org.planmonitor.bench.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The usual figures of many durations. */
public record Percentiles(int count, double p50, double p95, double p99, double max) {

    /** Of durations in any order. */
    public static Percentiles of(List<Duration> durations) {
        List<Duration> sorted = new ArrayList<>(durations);
        sorted.sort(null);
        return new Percentiles(sorted.size(), at(sorted, 50), at(sorted, 95), at(sorted, 99), at(sorted, 100));
    }

    private static double at(List<Duration> sorted, int percent) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int index = (sorted.size() * percent + 99) / 100 - 1;
        return sorted.get(Math.max(index, 0)).toNanos() / 1e6;
    }

    @Override
    public String toString() {
        return "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, slowest %.0f ms (%d samples)"
                .formatted(p50, p95, p99, max, count);
    }
}
