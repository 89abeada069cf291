package org.planmonitor.projects.packformat;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** An industry chain as a graph: what it makes, what leads to what, and whom and what the plan relies on. */
public record PackChain(
        String code,
        Text name,
        String tier,
        @Nullable Sharing sharing,
        List<Node> nodes,
        List<Edge> edges,
        List<Sequence> sequences,
        List<String> enterprises,
        List<String> platforms,
        List<Goal> goals,
        Place source) {

    /** A product, material, technology, service or field of application. */
    public record Node(
            String code,
            Text name,
            String position,
            @Nullable String quote) {}

    /** One node leads to another. */
    public record Edge(String from, String to, String basis) {}

    /** A chain as it is printed; a stage may hold several nodes. */
    public record Sequence(String code, String quote, List<List<String>> stages) {}

    /** What the plan wants of the chain. */
    public record Goal(Text text, @Nullable String quote) {}

    public PackChain {
        sequences = ProjectsPack.orEmpty(sequences);
        enterprises = ProjectsPack.orEmpty(enterprises);
        platforms = ProjectsPack.orEmpty(platforms);
        goals = ProjectsPack.orEmpty(goals);
    }
}
