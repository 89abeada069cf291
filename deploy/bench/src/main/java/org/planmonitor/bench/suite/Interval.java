package org.planmonitor.bench.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.planmonitor.bench.report.Percentiles;

/**
 * What became of the writes that were due in some time. A write is offered when its instant has come; it is not even
 * sent when the one before it on the same figure is unanswered, because its precondition is not known yet.
 *
 * @param answers how long the writes waited that were answered in this time
 */
record Interval(int offered, int unsent, int failed, List<Duration> answers) {

    /** Not the number of answers: some belong to writes that were due before, some are still to come. */
    int taken() {
        return offered - unsent - failed;
    }

    Interval and(Interval other) {
        List<Duration> all = new ArrayList<>(answers);
        all.addAll(other.answers);
        return new Interval(offered + other.offered, unsent + other.unsent, failed + other.failed, all);
    }

    Percentiles latency() {
        return Percentiles.of(answers);
    }

    String during(Duration howLong) {
        double seconds = howLong.toMillis() / 1000.0;
        return "%d offered (%.1f/s), %d taken (%.1f/s) = %.0f %%; %d not sent because the last was unanswered, %d failed"
                .formatted(
                        offered,
                        offered / seconds,
                        taken(),
                        taken() / seconds,
                        offered == 0 ? Double.NaN : 100.0 * taken() / offered,
                        unsent,
                        failed);
    }
}
