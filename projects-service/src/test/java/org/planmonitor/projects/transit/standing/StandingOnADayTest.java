package org.planmonitor.projects.transit.standing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.projects.lifecycle.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a day finds: the plan's word from the day of print, what was said since, and nothing before its time. */
class StandingOnADayTest {

    private static final LocalDate PRINTED = LocalDate.of(2021, 5, 8);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2021-05-07, EXISTING, '', -",
                "2021-05-08, EXISTING, '', EXISTING since -",
                "2026-01-01, -, '', -",
                "2025-02-21, PLANNED, EXISTING 2025-02-22, PLANNED since -",
                "2025-02-22, PLANNED, EXISTING 2025-02-22, EXISTING since 2025-02-22",
                "2025-06-01, PLANNED, EXISTING 2025, PLANNED since -",
                "2025-12-31, PLANNED, EXISTING 2025, EXISTING since 2025",
                "2021-06-01, EXISTING, EXISTING 2020-12-26, EXISTING since 2020-12-26",
                "2021-06-01, PLANNED, EXISTING 2020-12-26, EXISTING since 2020-12-26",
                "2021-06-01, EXISTING, UNDER_CONSTRUCTION 2019, EXISTING since -",
                "2024-01-01, PLANNED, UNDER_CONSTRUCTION 2022-05; EXISTING 2023-07, EXISTING since 2023-07",
                "2024-01-01, -, EXISTING 2023-07; EXISTING 2022, EXISTING since 2022",
                "2024-01-01, EXISTING, CLOSED 2023-07, CLOSED since 2023-07"
            })
    void a_day_finds_what_was_said_last(LocalDate day, @Nullable String word, String said, @Nullable String expected) {
        List<Said<String>> states = Arrays.stream(said.split("; "))
                .filter(state -> !state.isEmpty())
                .map(state -> state.split(" "))
                .map(parts -> new Said<>(parts[0], PartialDate.parse(parts[1]), "gazette"))
                .toList();
        String found = Standing.on(day, word, PRINTED, states)
                .map(standing -> standing.status() + " since " + (standing.since() == null ? "-" : standing.since()))
                .orElse(null);
        assertThat(found).isEqualTo(expected);
    }
}
