package org.planmonitor.projects.project;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTermsTest {

    @Test
    void chinese_is_cut_into_signs_and_pairs_and_other_scripts_into_words() {
        assertThat(SearchTerms.of("5G网络基础", "Metro Line").lexemes())
                .containsExactlyInAnyOrder("5g", "网", "络", "基", "础", "网络", "络基", "基础", "metro", "line");
    }

    @Test
    void one_sign_is_sought_as_a_sign_and_more_as_pairs() {
        assertThat(SearchTerms.query("站")).isEqualTo("'站'");
        assertThat(SearchTerms.query("轨道交通")).isEqualTo("'轨道' & '道交' & '交通'");
    }

    @Test
    void words_are_sought_by_their_beginning_in_one_width_and_case() {
        assertThat(SearchTerms.query("ＭETRO-line")).isEqualTo("'metro':* & 'line':*");
    }

    @Test
    void signs_that_mean_something_to_the_index_cannot_get_into_a_query() {
        assertThat(SearchTerms.query("a' | !b & (c)")).isEqualTo("'a':* & 'b':* & 'c':*");
        assertThat(SearchTerms.query("' & | !")).isEmpty();
    }
}
