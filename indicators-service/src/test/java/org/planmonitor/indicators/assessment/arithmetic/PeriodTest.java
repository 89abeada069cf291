package org.planmonitor.indicators.assessment.arithmetic;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Periods as they are written, and the years between them. */
class PeriodTest {

    @ParameterizedTest
    @ValueSource(strings = {"2023", "2023-S1", "2023-S2", "2023-Q1", "2023-Q4", "2023-01", "2023-12", "0987"})
    void isWrittenAsItIsRead(String text) {
        assertThat(Period.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23",
                "02023",
                "2023-13",
                "2023-00",
                "2023-Q0",
                "2023-Q5",
                "2023-S3",
                "2023-6",
                "2023-q1",
                " 2023",
                "2023-H1",
                "2023-06-01",
                "二〇二三",
                "２０２３",
                "0000"
            })
    void whatTheCalendarDoesNotHaveIsNoPeriod(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(PeriodFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({"2023,3", "2023-S1,2.5", "2023-Q2,2.5", "2023-06,2.5", "2021-03,0.25", "2020,0", "2019,-1"})
    void yearsAreCountedFromTheEndOfTheStart(String period, String years) {
        assertThat(Period.parse(period).yearsSince(Period.of(2020))).isEqualByComparingTo(years);
    }

    @Test
    void ofPeriodsThatEndTogetherTheLongerIsTheLastWord() {
        assertThat(List.of("2023", "2023-12", "2024-01", "2023-Q4", "2023-S2", "2023-11").stream()
                        .map(Period::parse)
                        .sorted())
                .extracting(Period::toString)
                .containsExactly("2023-11", "2023-12", "2023-Q4", "2023-S2", "2023", "2024-01");
        assertThat(Period.parse("2023").endsAfter(Period.parse("2023-12"))).isFalse();
        assertThat(Period.parse("2023").endsWith(Period.parse("2023-Q4"))).isTrue();
    }

    @Test
    void endsWhereThePlanLives() {
        assertThat(Period.parse("2023-Q2").end(ZoneId.of("Asia/Shanghai")))
                .isEqualTo(Instant.parse("2023-06-30T16:00:00Z"));
        assertThat(Period.of(2023).end(ZoneId.of("Asia/Shanghai"))).isEqualTo(Instant.parse("2023-12-31T16:00:00Z"));
    }
}
