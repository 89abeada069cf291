package org.planmonitor.projects.blocker.casework;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

import org.planmonitor.projects.blocker.casework.Matter.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

class RulingTest {

    private static final LocalDate DUE = LocalDate.of(2024, 5, 10);
    private static final Escalation RULE = new Escalation(List.of(1, 5, 10));

    @Test
    void a_closed_blocker_can_only_be_opened_again() {
        Matter closed = accepted(Matter.raised(DUE), new Act.Close());
        assertThat(Ruling.on(closed, new Act.Answer())).isEqualTo(new Ruling.Refused(List.of("REOPEN")));
        assertThat(Ruling.on(closed, new Act.Escalate(1))).isInstanceOf(Ruling.Refused.class);
        Matter again = accepted(closed, new Act.Reopen(DUE.plusDays(7)));
        assertThat(again).isEqualTo(new Matter(State.OPEN, DUE.plusDays(7), 0, 2));
    }

    @Test
    void an_open_blocker_cannot_be_opened_again() {
        assertThat(Ruling.on(Matter.raised(DUE), new Act.Reopen(DUE)))
                .isEqualTo(new Ruling.Refused(List.of("ANSWER", "CLOSE")));
    }

    @Test
    void a_level_is_reached_once() {
        Matter up = accepted(Matter.raised(DUE), new Act.Escalate(2));
        assertThat(Ruling.on(up, new Act.Escalate(2))).isInstanceOf(Ruling.Refused.class);
        assertThat(Ruling.on(up, new Act.Escalate(1))).isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void each_threshold_of_working_days_adds_a_level() {
        assertThat(List.of(0L, 1L, 4L, 5L, 9L, 10L, 300L))
                .extracting(RULE::level)
                .containsExactly(0, 1, 1, 2, 2, 3, 3);
    }

    @Test
    void thresholds_ascend() {
        assertThatThrownBy(() -> new Escalation(List.of(5, 5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Escalation(List.of(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Escalation(List.of(1, 2, 3, 4))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_sequence_of_acts_lowers_a_level_or_moves_a_closed_blocker_otherwise_than_by_reopening() {
        qt().forAll(lists().of(acts()).ofSizeBetween(0, 30)).check(acts -> {
            Matter now = Matter.raised(DUE);
            for (Act act : acts) {
                Ruling ruling = Ruling.on(now, act);
                if (ruling instanceof Ruling.Accepted(Matter after)) {
                    boolean reopened = act instanceof Act.Reopen;
                    if (after.level() < now.level()
                            || after.level() > Escalation.HIGHEST
                            || now.isClosed() != reopened
                            || after.round() != now.round() + (reopened ? 1 : 0)
                            || (!reopened && !after.due().equals(now.due()))) {
                        return false;
                    }
                    now = after;
                }
            }
            return true;
        });
    }

    @Test
    void carrying_up_as_the_days_pass_reaches_every_level_once() {
        qt().forAll(lists().of(integers().between(0, 15)).ofSizeBetween(1, 40)).check(days -> {
            Matter now = Matter.raised(DUE);
            int carried = 0;
            long highest = 0;
            for (int overdue : days) {
                highest = Math.max(highest, overdue);
                while (now.level() < RULE.level(overdue)) {
                    now = accepted(now, new Act.Escalate(now.level() + 1));
                    carried++;
                }
            }
            return carried == RULE.level(highest) && now.level() == carried;
        });
    }

    private static Gen<Act> acts() {
        return integers().between(0, 6).map(i -> switch (i) {
            case 0, 1 -> new Act.Answer();
            case 2 -> new Act.Close();
            case 3 -> new Act.Reopen(DUE.plusDays(i));
            default -> new Act.Escalate(i - 3);
        });
    }

    private static Matter accepted(Matter now, Act act) {
        return ((Ruling.Accepted) Ruling.on(now, act)).after();
    }
}
