package org.planmonitor.projects.chain.analysis;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkTest {

    private static final List<String> NODES = List.of("steel", "sheet", "wheel", "train", "alone");

    @Test
    void says_what_lies_upstream_and_downstream_and_how_far_along() {
        Network graph = graph("steel>sheet", "sheet>wheel", "wheel>train", "steel>train");
        assertThat(graph.upstream("train")).containsExactly("steel", "sheet", "wheel");
        assertThat(graph.downstream("sheet")).containsExactly("wheel", "train");
        assertThat(graph.level("train")).isEqualTo(3);
    }

    @Test
    void a_node_on_no_step_has_no_level() {
        assertThat(graph("steel>sheet").level("alone")).isNull();
        assertThat(graph("steel>sheet").level("steel")).isZero();
    }

    @Test
    void a_circle_is_told_and_gives_no_levels() {
        Network graph = graph("steel>sheet", "sheet>steel");
        assertThat(graph.acyclic()).isFalse();
        assertThat(graph.level("sheet")).isNull();
        assertThat(graph.upstream("sheet")).containsExactly("steel");
    }

    private static Network graph(String... steps) {
        return new Network(
                NODES.stream()
                        .map(node -> new Network.Node(node, Coverage.UNKNOWN, List.of()))
                        .toList(),
                Stream.of(steps)
                        .map(step -> step.split(">", 2))
                        .map(ends -> new Network.Step(ends[0], ends[1], false))
                        .toList());
    }
}
