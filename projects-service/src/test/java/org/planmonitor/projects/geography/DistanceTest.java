package org.planmonitor.projects.geography;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;

class DistanceTest {

    @Test
    void a_degree_of_the_equator_is_111_kilometres_and_half_of_it_at_sixty_degrees() {
        assertThat(Distance.km(0, 0, 1, 0)).isEqualByComparingTo("111.2");
        assertThat(Distance.km(0, 60, 1, 60)).isEqualByComparingTo("55.6");
        assertThat(Distance.km(0, 90, 120, 90)).isZero();
        assertThat(Distance.km(-90, 0, 90, 0)).isEqualByComparingTo("20015.1");
    }

    @Test
    void it_is_the_same_both_ways_and_no_longer_than_half_the_globe() {
        qt().forAll(
                        doubles().between(-180, 180),
                        doubles().between(-90, 90),
                        doubles().between(-180, 180),
                        doubles().between(-90, 90))
                .check((a, b, c, d) -> Distance.km(a, b, c, d).compareTo(Distance.km(c, d, a, b)) == 0
                        && Distance.km(a, b, c, d).doubleValue() <= 20_015.2);
    }
}
