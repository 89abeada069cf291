package org.planmonitor.kit.paging;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.StorableText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

class CursorTest {

    @Test
    void gives_back_what_was_packed() {
        qt().forAll(
                        strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 20),
                        strings().ascii().ofLengthBetween(0, 20))
                .assuming((a, b) -> StorableText.is(a) && StorableText.is(b))
                .check((a, b) -> Cursor.decode(Cursor.encode(a, b), 2).equals(List.of(a, b)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "AAAA", "____", "AAAAAWE=x", "f____w"})
    void refuses_what_is_no_cursor(String garbage) {
        assertThatThrownBy(() -> Cursor.decode(garbage, 1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors().getFirst().parameter())
                                .isEqualTo("cursor"));
    }

    @Test
    void refuses_text_that_nothing_stored_can_have() {
        assertThatThrownBy(() -> Cursor.decode(Cursor.encode("a\u0000b"), 1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void refuses_the_cursor_of_another_list() {
        assertThatThrownBy(() -> Cursor.decode(Cursor.encode("a", "b"), 1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        qt().forAll(integers().between(0, 60), integers().between(1, 20)).check((total, limit) -> {
            int read = 0;
            String cursor = null;
            do {
                int from = cursor == null
                        ? 0
                        : Integer.parseInt(Cursor.decode(cursor, 1).getFirst());
                List<Integer> rows = IntStream.range(from, Math.min(total, from + limit + 1))
                        .boxed()
                        .toList();
                Page<Integer> page = Page.cut(rows, limit, row -> Cursor.encode(String.valueOf(row + 1)));
                read += page.items().size();
                cursor = page.next();
            } while (cursor != null);
            return read == total;
        });
    }

    @Test
    void limits_are_refused_outside_1_to_500_and_50_when_not_said() {
        assertThat(Limits.of(null)).isEqualTo(50);
        assertThat(Limits.of(500)).isEqualTo(500);
        assertThatThrownBy(() -> Limits.of(0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Limits.of(501)).isInstanceOf(ProblemException.class);
    }
}
