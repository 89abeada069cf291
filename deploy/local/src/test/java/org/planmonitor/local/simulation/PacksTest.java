package org.planmonitor.local.simulation;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.planmonitor.local.Failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class PacksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(Packs.of(Size.DEFAULT)).isEqualTo(Packs.of(Size.DEFAULT));
    }

    @Test
    void theBytesAreThoseOfEveryOtherMachine() {
        Packs packs = Packs.of(new Size(7, 3, 2, 4, 3, Size.Frequency.QUARTER));

        assertThat(packs.indicators().hashCode()).isEqualTo(-838098049);
        assertThat(packs.projects().hashCode()).isEqualTo(840630827);
    }

    @Test
    void aboutHalfOfTheSeriesKeepThePaceAndFewMoveAway() {
        Draw draw = new Draw(1);
        List<Integer> paces = Stream.generate(() -> Series.drawn(draw).pacePercent())
                .limit(1000)
                .toList();

        assertThat(paces.stream().filter(pace -> pace >= 100).count()).isBetween(480L, 600L);
        assertThat(paces.stream().filter(pace -> pace < 0).count()).isBetween(20L, 60L);
        assertThat(paces.stream().filter(pace -> pace >= 130).count()).isBetween(30L, 90L);
    }

    @Test
    void anotherSeedGivesAnotherPlan() {
        Size other = Size.DEFAULT.with("--seed", List.of("2").iterator());

        assertThat(Packs.of(other).indicators())
                .isNotEqualTo(Packs.of(Size.DEFAULT).indicators());
        assertThat(other.plan()).isEqualTo("sim-2");
    }

    @Test
    void aPlanHasTheSizeAskedForAndSaysThatItIsSimulated() throws IOException {
        Packs packs = Packs.of(new Size(3, 11, 12, 13, 4, Size.Frequency.MONTH));
        JsonNode indicators = JSON.readTree(packs.indicators());
        JsonNode projects = JSON.readTree(packs.projects());

        assertThat(indicators.at("/plan/simulated").asBoolean()).isTrue();
        assertThat(projects.get("simulated").asBoolean()).isTrue();
        assertThat(indicators.get("indicators")).hasSize(11);
        assertThat(indicators.get("commitments")).hasSize(12);
        assertThat(indicators.get("observations")).hasSize((11 + 12) * 3 * 12);
        assertThat(projects.get("projects")).hasSize(13);
    }

    @Test
    void moreIndicatorsDoNotChangeTheProjects() {
        Size more = Size.DEFAULT.with("--indicators", List.of("50").iterator());

        assertThat(Packs.of(more).projects()).isEqualTo(Packs.of(Size.DEFAULT).projects());
    }

    @Test
    void aSizeThatCannotBeIsRefused() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> Size.DEFAULT.with("--years", List.of("1").iterator()))
                .withMessageContaining("--years must lie between 2 and 10");
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(
                        () -> Size.DEFAULT.with("--frequency", List.of("DAILY").iterator()))
                .withMessageContaining("DAILY");
    }
}
