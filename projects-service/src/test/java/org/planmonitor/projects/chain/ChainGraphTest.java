package org.planmonitor.projects.chain;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChainGraphTest {

    private static final List<String> NODES = List.of("steel", "sheet", "wheel", "train", "alone");

    @Test
    void says_what_lies_upstream_and_downstream_and_how_far_along() {
        ChainGraph graph = graph("steel>sheet", "sheet>wheel", "wheel>train", "steel>train");
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
        ChainGraph graph = graph("steel>sheet", "sheet>steel");
        assertThat(graph.acyclic()).isFalse();
        assertThat(graph.level("sheet")).isNull();
        assertThat(graph.upstream("sheet")).containsExactly("steel");
    }

    private static ChainGraph graph(String... steps) {
        return new ChainGraph(
                NODES,
                List.of(steps).stream()
                        .map(step -> step.split(">", 2))
                        .map(ends -> new ChainView.Edge(ends[0], ends[1], "DASH"))
                        .toList());
    }
}
