package org.planmonitor.reports.alert.arithmetic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

/** The laws by which spells become alerts, over many spells, and a few cases told in full. */
class EpisodeTest {

    private static final int LAST = 60;

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }

    private static Gen<Spell> spells() {
        return integers()
                .between(0, LAST)
                .zip(
                        integers().between(1, 20),
                        integers().between(0, 3),
                        (since, length, key) ->
                                new Spell("k" + key, at(since), length > 15 ? null : at(since + length)));
    }

    @Test
    void anAlertStandsExactlyWhileACauseHolds() {
        qt().forAll(lists().of(spells()).ofSizeBetween(0, 12), integers().between(0, 2 * LAST))
                .check((spells, second) -> spells.stream().anyMatch(spell -> spell.holdsAt(at(second)))
                        == Episode.of(spells).stream().anyMatch(episode -> episode.holdsAt(at(second))));
    }

    @Test
    void twoAlertsOfOneSubjectHaveAGapBetweenThemAndComeInOrder() {
        qt().forAll(lists().of(spells()).ofSizeBetween(0, 12)).check(spells -> {
            List<Episode> episodes = Episode.of(spells);
            for (int i = 1; i < episodes.size(); i++) {
                Instant end = episodes.get(i - 1).until();
                if (end == null || !end.isBefore(episodes.get(i).since())) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void theOrderInWhichSpellsAreKnownDoesNotMatter() {
        qt().forAll(lists().of(spells()).ofSizeBetween(0, 12), integers().all()).check((spells, seed) -> {
            List<Spell> shuffled = new ArrayList<>(spells);
            Collections.shuffle(shuffled, new Random(seed));
            return Episode.of(shuffled).equals(Episode.of(spells));
        });
    }

    @Test
    void versionsThatFollowEachOtherAreOneAlert() {
        List<Episode> episodes = Episode.of(List.of(
                new Spell("2024", at(10), at(20)), new Spell("2024", at(20), at(30)), new Spell("2025", at(40), null)));

        assertThat(episodes)
                .containsExactly(
                        new Episode(at(10), at(30), Set.of("2024")), new Episode(at(40), null, Set.of("2025")));
    }

    @Test
    void lookingAgainChangesNothing() {
        Set<String> one = Set.of("a");
        Set<String> two = Set.of("a", "b");

        assertThat(Turn.of(Set.of(), one)).isEqualTo(Turn.RAISED);
        assertThat(Turn.of(one, one)).isEqualTo(Turn.NONE);
        assertThat(Turn.of(one, two)).isEqualTo(Turn.REPEATED);
        assertThat(Turn.of(one, Set.of("b"))).isEqualTo(Turn.REPEATED);
        assertThat(Turn.of(two, one)).isEqualTo(Turn.EASED);
        assertThat(Turn.of(one, Set.of())).isEqualTo(Turn.RESOLVED);
        assertThat(Turn.of(Set.of(), Set.of())).isEqualTo(Turn.NONE);
        assertThat(Turn.fresh(one, two)).isEqualTo(1);
    }

    @Test
    void anAlertGoesUpAfterWholeDaysAndNeverDown() {
        List<Integer> steps = List.of(1, 5);
        Instant raised = at(0);
        Instant dayLater = raised.plusSeconds(86_400);

        assertThat(Steps.due(steps, raised, dayLater.minusSeconds(1), 0)).isZero();
        assertThat(Steps.due(steps, raised, dayLater, 0)).isEqualTo(1);
        assertThat(Steps.due(steps, raised, raised.plusSeconds(10 * 86_400), 0)).isEqualTo(2);
        assertThat(Steps.due(List.of(), raised, dayLater, 2)).isEqualTo(2);
    }
}
