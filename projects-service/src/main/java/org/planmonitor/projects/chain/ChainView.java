package org.planmonitor.projects.chain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.Place;

/**
 * A chain as a graph.
 *
 * @param acyclic whether every printed step leads onward; levels are null where one leads back
 */
record ChainView(
        String plan,
        String code,
        Text name,
        ChainTier tier,
        boolean acyclic,
        List<Node> nodes,
        List<Edge> edges,
        List<Sequence> sequences,
        List<Anchor> enterprises,
        List<Anchor> platforms,
        List<Goal> goals,
        Place source,
        Sharing sharing) {

    /**
     * A node with its place in the graph.
     *
     * @param position where the plan's text puts it
     * @param coverage whether somebody makes it: UNKNOWN as long as nobody has said so
     * @param level steps from the farthest beginning of the printed chains; null when it stands on none
     * @param upstream nodes from which the printed steps lead here, directly or not
     * @param downstream nodes to which they lead from here
     */
    record Node(
            String code,
            Text name,
            String position,
            String coverage,
            @Nullable Integer level,
            List<String> upstream,
            List<String> downstream,
            @Nullable String quote) {}

    /** A step; DASH when it is printed, PAIRED when two printed lists were paired by an editor. */
    record Edge(String from, String to, String basis) {}

    /** A chain as it is printed; a stage may hold several nodes. */
    record Sequence(String code, String quote, List<List<String>> stages) {}

    /** A firm, institute, park or laboratory that the chain's own text relies on, as printed. */
    record Anchor(String name) {}

    /** What the plan wants of the chain. */
    record Goal(Text text, @Nullable String quote) {}

    /** A chain in a list; {@code number} is its place in the plan's text. */
    record Item(int number, String code, Text name, ChainTier tier, int nodes, int edges) {}

    /** The row that an item is made of. */
    record ItemRow(
            int number,
            String code,
            String nameZh,
            String nameEn,
            String tier,
            String tierZh,
            String tierEn,
            int nodes,
            int edges) {

        Item item() {
            return new Item(
                    number,
                    code,
                    new Text(nameZh, nameEn),
                    new ChainTier(tier, new Text(tierZh, tierEn)),
                    nodes,
                    edges);
        }
    }

    static ChainView of(ChainEntity chain) {
        List<Edge> edges = chain.edges.stream()
                .map(edge -> new Edge(edge.from(), edge.to(), edge.basis()))
                .toList();
        ChainGraph graph =
                new ChainGraph(chain.nodes.stream().map(Rows.Node::code).toList(), edges);
        return new ChainView(
                chain.plan,
                chain.code,
                chain.name(),
                chain.tierNamed(),
                graph.acyclic(),
                chain.nodes.stream().map(node -> node(node, graph)).toList(),
                edges,
                chain.sequences.stream()
                        .map(sequence -> new Sequence(sequence.code(), sequence.quote(), sequence.stages()))
                        .toList(),
                chain.enterprises.stream().map(Anchor::new).toList(),
                chain.platforms.stream().map(Anchor::new).toList(),
                chain.goals.stream()
                        .map(goal -> new Goal(new Text(goal.textZh(), goal.textEn()), goal.quote()))
                        .toList(),
                chain.source,
                chain.sharing);
    }

    private static Node node(Rows.Node node, ChainGraph graph) {
        return new Node(
                node.code(),
                new Text(node.nameZh(), node.nameEn()),
                node.position(),
                "UNKNOWN",
                graph.level(node.code()),
                graph.upstream(node.code()),
                graph.downstream(node.code()),
                node.quote());
    }
}
