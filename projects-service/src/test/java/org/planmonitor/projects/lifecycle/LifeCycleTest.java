package org.planmonitor.projects.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.planmonitor.projects.lifecycle.LifeCycle.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmonitor.projects.lifecycle.Paths.INDUSTRIAL;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

class LifeCycleTest {

    private static final Position LISTED = new Position("LISTED", PartialDate.parse("2021-05-08"));

    @Test
    void a_fact_may_skip_stages_and_lie_before_the_plan() {
        assertThat(after(LISTED, "COMMISSIONED", "2020")).isEqualTo(at("IN_PRODUCTION", "2020"));
    }

    @Test
    void an_earlier_ranked_fact_is_only_recorded_even_when_its_date_is_later() {
        Position started = after(LISTED, "STARTED", "2020");
        assertThat(after(started, "APPROVED", "2022")).isEqualTo(at("STARTED", "2020"));
    }

    @Test
    void an_event_that_shows_a_lasting_stage_gives_no_beginning() {
        assertThat(after(LISTED, "IN_PROGRESS", "2022")).isEqualTo(new Position("STARTED", null));
    }

    @Test
    void a_lasting_stage_keeps_the_beginning_that_is_known() {
        Position started = after(LISTED, "STARTED", "2022-05");
        assertThat(after(started, "IN_PROGRESS", "2024-06-12")).isEqualTo(at("STARTED", "2022-05"));
    }

    @Test
    void a_figure_moves_nothing() {
        assertThat(after(LISTED, "ESTIMATED", "2025-03")).isEqualTo(LISTED);
    }

    @Test
    void an_unknown_event_is_not_read() {
        assertThat(INDUSTRIAL.read("BLESSED", PartialDate.parse("2022"))).isEmpty();
    }

    @Test
    void the_next_stage_and_what_only_optional_ones_precede_is_legal() {
        assertThat(INDUSTRIAL.nextOf("PREPARATION")).containsExactly("SIGNED", "STARTED");
        assertThat(INDUSTRIAL.nextOf("SIGNED")).containsExactly("STARTED");
        assertThat(INDUSTRIAL.nextOf("AT_CAPACITY")).isEmpty();
    }

    @Test
    void from_the_list_every_stage_can_be_verified() {
        assertThat(INDUSTRIAL.nextOf("LISTED")).hasSize(7).doesNotContain("LISTED");
    }

    @Test
    void a_stage_twice_is_refused() {
        List<Step> steps = List.of(new Step("A", false), new Step("A", false));
        assertThatThrownBy(() -> new LifeCycle("X", steps, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_sequence_of_facts_moves_a_stage_back() {
        qt().forAll(Generators.histories(), Generators.facts()).check((history, fact) -> {
            Position before = fold(history);
            return INDUSTRIAL.rankOf(INDUSTRIAL.after(before, fact).stage()) >= INDUSTRIAL.rankOf(before.stage());
        });
    }

    @Test
    void the_position_does_not_depend_on_the_order_in_which_facts_became_known() {
        qt().forAll(Generators.histories(), longs().all()).check((history, seed) -> {
            List<Fact> shuffled = new ArrayList<>(history);
            Collections.shuffle(shuffled, new Random(seed));
            return fold(shuffled).equals(fold(history));
        });
    }

    @Test
    void a_fact_told_twice_changes_nothing() {
        qt().forAll(Generators.histories(), Generators.facts()).check((history, fact) -> {
            Position once = INDUSTRIAL.after(fold(history), fact);
            return INDUSTRIAL.after(once, fact).equals(once);
        });
    }

    static Position fold(List<Fact> facts) {
        Position position = LISTED;
        for (Fact fact : facts) {
            position = INDUSTRIAL.after(position, fact);
        }
        return position;
    }

    private static Position after(Position before, String event, String date) {
        return INDUSTRIAL.after(
                before, INDUSTRIAL.read(event, PartialDate.parse(date)).orElseThrow());
    }

    private static Position at(String stage, String since) {
        return new Position(stage, PartialDate.parse(since));
    }
}
