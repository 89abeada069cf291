package org.planmonitor.projects.milestone.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.planmonitor.projects.lifecycle.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

class NetworkTest {

    @Test
    void a_ring_is_named_as_it_is_walked() {
        Network network =
                new Network(Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("a"), "d", List.of("a")));
        assertThat(network.cycle()).hasValue(List.of("a", "b", "c", "a"));
    }

    @Test
    void a_milestone_that_waits_for_itself_is_a_ring() {
        assertThat(new Network(Map.of("a", List.of("a"))).cycle()).hasValue(List.of("a", "a"));
    }

    @Test
    void two_ways_to_the_same_milestone_are_no_ring() {
        Network network = new Network(Map.of("a", List.of("b", "c"), "b", List.of("d"), "c", List.of("d")));
        assertThat(network.cycle()).isEmpty();
    }

    @Test
    void what_only_waits_for_smaller_numbers_has_no_ring_and_every_ring_named_is_one() {
        qt().forAll(lists().of(integers().between(0, 99)).ofSizeBetween(0, 20)).check(edges -> {
            Map<String, List<String>> acyclic = new HashMap<>();
            Map<String, List<String>> any = new HashMap<>();
            for (int edge : edges) {
                int from = edge / 10;
                int to = edge % 10;
                any.computeIfAbsent("m" + from, key -> new ArrayList<>()).add("m" + to);
                if (from > to) {
                    acyclic.computeIfAbsent("m" + from, key -> new ArrayList<>())
                            .add("m" + to);
                }
            }
            return new Network(acyclic).cycle().isEmpty()
                    && new Network(any).cycle().map(ring -> isRing(any, ring)).orElse(true);
        });
    }

    @Test
    void an_offset_is_as_precise_as_the_start() {
        assertThat(new Offset(14).from(PartialDate.parse("2022-11-30"))).hasToString("2024-01-30");
        assertThat(new Offset(14).from(PartialDate.parse("2022-11"))).hasToString("2024-01");
        assertThat(new Offset(14).from(PartialDate.parse("2022"))).hasToString("2023");
    }

    private static boolean isRing(Map<String, List<String>> edges, List<String> ring) {
        for (int i = 0; i + 1 < ring.size(); i++) {
            if (!edges.getOrDefault(ring.get(i), List.of()).contains(ring.get(i + 1))) {
                return false;
            }
        }
        return ring.size() > 1 && ring.getFirst().equals(ring.getLast());
    }
}
