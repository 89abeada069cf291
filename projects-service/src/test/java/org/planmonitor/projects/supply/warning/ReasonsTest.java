package org.planmonitor.projects.supply.warning;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonsTest {

    @Test
    void a_missing_link_is_a_reason_when_somebody_looks_for_it() {
        assertThat(Reasons.of(List.of(link("a", true, true), link("b", true, false)), List.of()))
                .containsExactly(new Reason(Kind.MISSING_LINK, "a", null, null));
    }

    @Test
    void one_enterprise_is_a_reason_and_two_are_none() {
        assertThat(Reasons.of(List.of(link("a", false, false, "x"), link("b", false, false, "x", "y")), List.of()))
                .containsExactly(new Reason(Kind.SINGLE_SUPPLIER, "a", "x", null));
    }

    @ParameterizedTest
    @CsvSource({"6, 7, 2, LOW_STOCK", "7, 7, 1, SINGLE_SOURCE", "7, 7, 2,", "7, , ,", ", 7, 0,"})
    void stock_and_sources_are_reasons_where_both_sides_are_known(
            @Nullable Integer lasts, @Nullable Integer safe, @Nullable Integer sources, @Nullable Kind kind) {
        Reported.Item item = new Reported.Item("bottle", "a", lasts, safe, sources);
        assertThat(Reasons.of(List.of(), List.of(new Reported("x", List.of(item), null, null))))
                .extracting(Reason::kind)
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @ParameterizedTest
    @CsvSource({"80, 100, true", "81, 100, false", "0, 0, false", ", 100, false", "10, , false"})
    void orders_are_a_reason_when_a_fifth_is_gone(
            @Nullable BigDecimal now, @Nullable BigDecimal before, boolean warned) {
        assertThat(Reasons.of(List.of(), List.of(new Reported("x", List.of(), now, before))))
                .hasSize(warned ? 1 : 0);
    }

    private static Reasons.Link link(String node, boolean missing, boolean wanted, String... firms) {
        return new Reasons.Link(node, missing, wanted, List.of(firms));
    }
}
