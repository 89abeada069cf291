package org.planmonitor.projects.lifecycle;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.planmonitor.projects.lifecycle.StatisticalEntry.Answer;
import org.planmonitor.projects.lifecycle.StatisticalEntry.Step;
import org.planmonitor.projects.lifecycle.StatisticalEntry.Taken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.projects.lifecycle.StatisticalEntry.NATIONAL;

class StatisticalEntryTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final PartialDate STARTED = PartialDate.parse("2023-05");

    @Test
    void five_million_yuan_are_enough_and_a_fen_less_is_not() {
        assertThat(declared("5000000")).isEqualTo(new Answer.Accepted());
        assertThat(declared("4999999.99")).isInstanceOf(Answer.TooSmall.class);
        assertThat(declared(null)).isInstanceOf(Answer.TooSmall.class);
    }

    @Test
    void nothing_is_declared_before_the_main_works_start() {
        assertThat(NATIONAL.judge(null, null, new BigDecimal(9_000_000), Step.DECLARED, STARTED, TODAY))
                .isEqualTo(new Answer.NotStarted("STARTED"));
    }

    @Test
    void levels_follow_each_other_without_a_gap_and_in_time() {
        Taken county = new Taken(Step.COUNTY, PartialDate.parse("2023-08"));
        assertThat(after(county, Step.CITY, "2023-08-15")).isEqualTo(new Answer.Accepted());
        assertThat(after(county, Step.PROVINCE, "2023-09")).isEqualTo(new Answer.WrongStep(Step.CITY));
        assertThat(after(county, Step.CITY, "2023-07")).isEqualTo(new Answer.TooEarly(county.date()));
        assertThat(after(county, Step.CITY, "2024-07")).isEqualTo(new Answer.NotYet(TODAY));
        assertThat(after(new Taken(Step.ENTERED, STARTED), Step.ENTERED, "2023-09"))
                .isEqualTo(new Answer.WrongStep(null));
    }

    private static Answer declared(@Nullable String total) {
        return NATIONAL.judge(
                null, STARTED, total == null ? null : new BigDecimal(total), Step.DECLARED, STARTED, TODAY);
    }

    private static Answer after(Taken present, Step step, String date) {
        return NATIONAL.judge(present, STARTED, new BigDecimal(9_000_000), step, PartialDate.parse(date), TODAY);
    }
}
