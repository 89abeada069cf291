package org.planmonitor.bench.suite;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.planmonitor.bench.report.Percentiles;

import static org.assertj.core.api.Assertions.assertThat;

final class SteadinessTest {

    @Test
    void threeLooksThatAreAlikeAreSteady() {
        assertThat(after(40, 20, 12, 11)).isFalse();
        assertThat(after(40, 20, 12, 11, 11.5)).isTrue();
        assertThat(after(11, 12)).isFalse();
    }

    @Test
    void whoAnswersNothingIsNeverSteady() {
        double nothing = Percentiles.of(List.of()).p50();

        assertThat(after(nothing, nothing, nothing)).isFalse();
        assertThat(after(11, nothing, 11)).isFalse();
    }

    @Test
    void anIntervalSaysWhichShareOfTheOfferedWritesWasTaken() {
        Interval one = new Interval(30, 10, 0, List.of(Duration.ofMillis(5), Duration.ofMillis(9)));
        Interval both = one.and(new Interval(10, 0, 1, List.of(Duration.ofMillis(7))));

        assertThat(both.during(Duration.ofSeconds(2)))
                .isEqualTo("40 offered (20.0/s), 29 taken (14.5/s) = 73 %;"
                        + " 10 not sent because the last was unanswered, 1 failed");
        assertThat(both.latency().p50()).isEqualTo(7.0);
    }

    private static boolean after(double... medians) {
        Steadiness steadiness = new Steadiness();
        for (double median : medians) {
            steadiness.look(median);
        }
        return steadiness.isReached();
    }
}
