package org.planmonitor.projects.project;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTermsTest {

    @Test
    void chinese_is_cut_into_signs_and_pairs_and_other_scripts_into_words() {
        assertThat(SearchTerms.of("5G网络基础", "Metro Line").lexemes())
                .filteredOn(lexeme -> !lexeme.startsWith("~"))
                .containsExactlyInAnyOrder("5g", "网", "络", "基", "础", "网络", "络基", "基础", "metro", "line");
    }

    @Test
    void one_sign_is_sought_as_a_sign_and_more_as_pairs() {
        assertThat(SearchTerms.query("站")).isEqualTo("'站'");
        assertThat(SearchTerms.query("轨道交通")).isEqualTo("'轨道' & '道交' & '交通'");
    }

    @Test
    void words_are_sought_by_their_beginning_in_one_width_and_case() {
        assertThat(SearchTerms.query("ＭETRO-line"))
                .isEqualTo("('metro':* | ('~met' & '~etr' & '~tro')) & ('line':* | ('~lin' & '~ine'))");
    }

    @Test
    void signs_that_mean_something_to_the_index_cannot_get_into_a_query() {
        assertThat(SearchTerms.query("a' | !b & (c)")).isEqualTo("'a':* & 'b':* & 'c':*");
        assertThat(SearchTerms.query("' & | !")).isEmpty();
    }

    @Test
    void initials_are_found_from_any_sign_on_and_with_every_reading() {
        assertThat(SearchTerms.of("轨道交通1号线").lexemes()).contains("~gd", "~gdj", "~djt", "~jt1", "~t1h", "~1hx");
        assertThat(SearchTerms.of("重庆路").lexemes()).contains("~cql", "~zql");
        assertThat(SearchTerms.of("metro line").lexemes()).noneMatch(lexeme -> lexeme.startsWith("~"));
        assertThat(SearchTerms.query("gdjt")).isEqualTo("('gdjt':* | ('~gdj' & '~djt'))");
    }

    @Test
    void only_words_that_are_cut_into_pairs_must_stand_together() {
        assertThat(SearchTerms.words("gdjt 1号线 metro-line")).containsExactly("1号线", "metro-line");
    }
}
