package org.planmonitor.projects.lifecycle;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

class PartialDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2022", "2022-05", "2022-05-01", "2024-02-29"})
    void keeps_the_precision_it_was_given(String written) {
        assertThat(PartialDate.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "22", "2022-5", "2022-13", "2022-00", "2023-02-29", "2022-05-01T00:00", "2022/05", "0000"})
    void refuses_what_is_not_a_date(String written) {
        assertThatThrownBy(() -> PartialDate.parse(written)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void is_certainly_before_only_when_no_reading_overlaps() {
        PartialDate may = PartialDate.parse("2022-05");
        assertThat(PartialDate.parse("2022").certainlyBefore(may)).isFalse();
        assertThat(PartialDate.parse("2021").certainlyBefore(may)).isTrue();
        assertThat(PartialDate.parse("2022-04-30").certainlyBefore(may)).isTrue();
        assertThat(PartialDate.parse("2022-05-01").certainlyBefore(may)).isFalse();
    }

    @Test
    void is_certainly_after_a_day_only_when_it_has_not_begun() {
        LocalDate day = LocalDate.of(2024, 6, 15);
        assertThat(PartialDate.parse("2024").certainlyAfter(day)).isFalse();
        assertThat(PartialDate.parse("2024-07").certainlyAfter(day)).isTrue();
        assertThat(PartialDate.parse("2024-06-15").certainlyAfter(day)).isFalse();
    }

    @Test
    void order_agrees_with_the_written_forms() {
        qt().forAll(Generators.dates(), Generators.dates())
                .check((a, b) -> Integer.signum(a.compareTo(b))
                        == Integer.signum(a.toString().compareTo(b.toString())));
    }

    @Test
    void what_is_certainly_before_is_ordered_before() {
        qt().forAll(Generators.dates(), Generators.dates())
                .check((a, b) -> !a.certainlyBefore(b) || a.compareTo(b) < 0);
    }

    @Test
    void written_form_reads_back_as_the_same_date() {
        qt().forAll(Generators.dates())
                .check(date -> PartialDate.parse(date.toString()).equals(date));
    }

    @Test
    void earlier_or_finer_does_not_depend_on_order_or_grouping() {
        qt().forAll(Generators.dates(), Generators.dates(), Generators.dates())
                .check((a, b, c) -> a.earlierOrFiner(b).equals(b.earlierOrFiner(a))
                        && a.earlierOrFiner(b).earlierOrFiner(c).equals(a.earlierOrFiner(b.earlierOrFiner(c))));
    }
}
