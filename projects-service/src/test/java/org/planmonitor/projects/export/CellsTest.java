package org.planmonitor.projects.export;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "－1"})
    void what_begins_like_a_formula_is_none(String text) {
        assertThat(Cells.of(text)).isEqualTo("'" + text);
    }

    @Test
    void what_is_none_stays_as_it_is() {
        assertThat(Cells.of("a=1")).isEqualTo("a=1");
        assertThat(Cells.of("")).isEmpty();
        assertThat(Cells.of(null)).isEmpty();
        assertThat(Cells.of(new BigDecimal("-1.2E+3"))).isEqualTo("-1200");
        assertThat(Cells.of(7)).isEqualTo("7");
    }
}
