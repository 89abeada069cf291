package org.planmonitor.projects.mileage.arithmetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.projects.lifecycle.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** The reasons why something is left out, each at its border. */
class MileageSumTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "2025-12-31,,10,",
        "2026-01-01,,10,OPENS_LATER",
        "2025,,10,",
        "2026,,10,OPENS_LATER",
        "2020-01-01,2025-12-31,10,CLOSED",
        "2020-01-01,2026-01-01,10,",
        "2020-01-01,2025,10,CLOSED",
        "2020-01-01,,,LENGTH_UNKNOWN"
    })
    void a_section_counts_from_its_first_day_until_the_day_before_it_closes(
            String opened, @Nullable String closed, @Nullable BigDecimal length, @Nullable String reason) {
        assertThat(reasonAt(DAY, opened, closed, length)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2025,,OPENING_UNCERTAIN",
        "2025-06,,OPENING_UNCERTAIN",
        "2020,2025,CLOSING_UNCERTAIN",
        "2026,,OPENS_LATER"
    })
    void a_date_that_may_lie_on_either_side_is_a_gap(String opened, @Nullable String closed, String reason) {
        assertThat(reasonAt(LocalDate.of(2025, 6, 15), opened, closed, BigDecimal.TEN))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "EXISTING,LENGTH_UNKNOWN,true",
        "PLANNED,NOT_IN_SERVICE,false",
        "UNDER_CONSTRUCTION,NOT_IN_SERVICE,false",
        "CLOSED,CLOSED,false",
        ",STATUS_UNKNOWN,true"
    })
    void a_line_of_which_no_section_is_known_is_told_by_where_it_stands(
            @Nullable String status, Reason reason, boolean gap) {
        Mileage mileage = Mileage.on(DAY, List.of(new Line("a", status, List.of(), List.of(), List.of())));
        assertThat(mileage.leftOut()).containsExactly(new Mileage.LeftOut("a", null, reason, null));
        assertThat(mileage.isComplete()).isNotEqualTo(gap);
        assertThat(mileage.km()).isZero();
    }

    @Test
    void one_work_under_two_names_counts_once_and_so_do_the_parts_of_a_ring() {
        Section same = new Section(PartialDate.parse("2024-12-09"), null, new BigDecimal("160.34"));
        Mileage mileage = Mileage.on(
                DAY,
                List.of(
                        new Line("ring", "EXISTING", List.of("a"), List.of(), List.of(same)),
                        new Line("a", "EXISTING", List.of(), List.of(), List.of(same)),
                        new Line("b", "EXISTING", List.of(), List.of("a"), List.of(same)),
                        new Line("c", "EXISTING", List.of(), List.of(), List.of(same))));
        assertThat(mileage.km()).isEqualByComparingTo("320.68");
        assertThat(mileage.leftOut())
                .containsExactly(
                        new Mileage.LeftOut("ring", null, Reason.COUNTED_BY_PARTS, null),
                        new Mileage.LeftOut("b", 0, Reason.COUNTED_UNDER_OTHER_NAME, "a"));
    }

    private static @Nullable String reasonAt(
            LocalDate day, String opened, @Nullable String closed, @Nullable BigDecimal length) {
        Section section =
                new Section(PartialDate.parse(opened), closed == null ? null : PartialDate.parse(closed), length);
        Mileage mileage = Mileage.on(day, List.of(new Line("a", "EXISTING", List.of(), List.of(), List.of(section))));
        return mileage.leftOut().isEmpty()
                ? null
                : mileage.leftOut().getFirst().reason().name();
    }
}
