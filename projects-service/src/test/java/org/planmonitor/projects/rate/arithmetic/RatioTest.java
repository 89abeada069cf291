package org.planmonitor.projects.rate.arithmetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RatioTest {

    @Test
    void a_share_is_rounded_as_bulletins_print_it() {
        assertThat(ratio("82", "94").percent()).isEqualTo(new BigDecimal("87.23"));
        assertThat(ratio("82", "94").value()).isEqualTo(new BigDecimal("0.872340"));
        assertThat(ratio("67", "107").percent()).isEqualTo(new BigDecimal("62.62"));
        assertThat(ratio("216.65", "235.04").percent()).isEqualTo(new BigDecimal("92.18"));
    }

    @Test
    void of_nothing_there_is_no_share() {
        assertThat(Ratio.NOTHING.value()).isNull();
        assertThat(ratio("1", "0").percent()).isNull();
    }

    @Test
    void a_month_speaks_of_its_last_day_or_of_today() {
        LocalDate today = LocalDate.of(2026, 2, 11);
        assertThat(Moment.of(YearMonth.of(2025, 6), today).day()).isEqualTo("2025-06-30");
        assertThat(Moment.of(YearMonth.of(2026, 2), today).isPresent()).isTrue();
        assertThat(Moment.of(YearMonth.of(2025, 6), today).lastWholeYear()).isEqualTo(2024);
        assertThat(Moment.of(YearMonth.of(2025, 12), today).lastWholeYear()).isEqualTo(2025);
        assertThat(Moment.now(today).ofYear())
                .extracting(Moment::day)
                .containsExactly(LocalDate.of(2026, 1, 31), today);
    }

    private static Ratio ratio(String numerator, String denominator) {
        return new Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }
}
