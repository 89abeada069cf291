package org.planmonitor.projects.rating.arithmetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.planmonitor.projects.light.Light;
import org.planmonitor.projects.rating.arithmetic.Computation.Because;
import org.planmonitor.projects.rating.arithmetic.Inputs.Blockers;
import org.planmonitor.projects.rating.arithmetic.Inputs.Money;
import org.planmonitor.projects.rating.arithmetic.Inputs.Schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

class ComputationTest {

    private static final Blockers NO_BLOCKER = new Blockers(0, 0, 0);
    private static final Schedule ON_TIME = new Schedule(3, 0, 0, 0, 0);

    @Test
    void nothing_known_has_no_light_and_the_absence_of_blockers_alone_is_nothing() {
        assertThat(Computation.of(Inputs.NONE).light()).isNull();
        assertThat(Computation.of(new Inputs(null, null, NO_BLOCKER)).light()).isNull();
        assertThat(Computation.of(new Inputs(null, null, NO_BLOCKER)).parts()).isEmpty();
    }

    @Test
    void the_worst_part_decides() {
        Computation computed = Computation.of(new Inputs(ON_TIME, null, new Blockers(2, 1, 1)));
        assertThat(computed.light()).isEqualTo(Light.YELLOW);
        assertThat(computed.parts())
                .extracting(Computation.Part::because)
                .containsExactly(Because.MILESTONES_ON_TIME, Because.BLOCKER_OVERDUE);
    }

    @Test
    void a_key_node_overdue_is_red_at_once_and_another_one_only_after_ninety_days() {
        assertThat(schedule(new Schedule(3, 0, 1, 1, 1))).isEqualTo(Because.KEY_NODE_OVERDUE);
        assertThat(schedule(new Schedule(3, 0, 1, 0, 89))).isEqualTo(Because.MILESTONE_OVERDUE);
        assertThat(schedule(new Schedule(3, 0, 1, 0, 90))).isEqualTo(Because.LONG_OVERDUE);
        assertThat(schedule(new Schedule(3, 1, 0, 0, 0))).isEqualTo(Because.MILESTONE_BEHIND);
    }

    @Test
    void ten_per_cent_over_the_estimate_is_the_limit_itself() {
        assertThat(money("0.10", null)).isEqualTo(Because.OVER_ESTIMATE);
        assertThat(money("0.1001", null)).isEqualTo(Because.FAR_OVER_ESTIMATE);
        assertThat(money("-0.05", "0.95")).isEqualTo(Because.MONEY_AS_PLANNED);
        assertThat(money(null, "0.59")).isEqualTo(Because.FAR_BEHIND_PLAN);
        assertThat(money(null, "0.89")).isEqualTo(Because.BEHIND_PLAN);
        assertThat(Computation.of(new Inputs(null, new Money(null, null), null)).parts())
                .isEmpty();
    }

    @Test
    void the_plan_of_this_year_counts_by_the_months_that_have_ended() {
        BigDecimal planned = Money.planUntil(new BigDecimal(100), new BigDecimal(120), LocalDate.of(2025, 7, 15));
        assertThat(planned).isEqualByComparingTo("160");
        Money money = Money.of(new BigDecimal(1000), new BigDecimal(1100), new BigDecimal(80), planned);
        assertThat(money.overEstimate()).isEqualByComparingTo("0.1");
        assertThat(money.completion()).isEqualByComparingTo("0.5");
        Money none = Money.of(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ZERO);
        assertThat(none).isEqualTo(new Money(null, null));
    }

    @Test
    void a_blocker_that_the_city_has_makes_red() {
        assertThat(Computation.of(new Inputs(ON_TIME, null, new Blockers(1, 1, 2)))
                        .light())
                .isEqualTo(Light.RED);
    }

    @Test
    void more_trouble_never_makes_a_better_light() {
        qt().forAll(
                        integers().between(0, 3),
                        integers().between(0, 3),
                        integers().between(0, 200),
                        integers().between(0, 3))
                .check((red, critical, days, level) -> {
                    Light now = light(red + critical, critical, days, level);
                    return light(red + critical + 1, critical, days, level).compareTo(now) >= 0
                            && light(red + critical + 1, critical + 1, days, level)
                                            .compareTo(now)
                                    >= 0
                            && light(red + critical, critical, days + 30, level).compareTo(now) >= 0
                            && light(red + critical, critical, days, Math.min(level + 1, 3))
                                            .compareTo(now)
                                    >= 0;
                });
    }

    @Test
    void green_beside_red_is_a_contradiction_and_a_step_is_none() {
        assertThat(new Standing(Light.RED, Light.GREEN, null).isContradictory()).isTrue();
        assertThat(new Standing(Light.RED, null, Light.GREEN).isContradictory()).isTrue();
        assertThat(new Standing(null, Light.GREEN, Light.RED).isContradictory()).isTrue();
        assertThat(new Standing(Light.YELLOW, Light.GREEN, Light.YELLOW).isContradictory())
                .isFalse();
        assertThat(new Standing(Light.RED, null, null).spread()).isZero();
    }

    private static Light light(int red, int critical, int days, int level) {
        Schedule schedule = new Schedule(5, 0, red, critical, red == 0 ? 0 : days);
        Computation computed = Computation.of(new Inputs(schedule, null, new Blockers(1, 0, level)));
        return Objects.requireNonNull(computed.light());
    }

    private static Because schedule(Schedule seen) {
        return Computation.of(new Inputs(seen, null, null)).parts().getFirst().because();
    }

    private static Because money(@Nullable String over, @Nullable String done) {
        Money seen = new Money(over == null ? null : new BigDecimal(over), done == null ? null : new BigDecimal(done));
        return Computation.of(new Inputs(null, seen, null)).parts().getFirst().because();
    }
}
