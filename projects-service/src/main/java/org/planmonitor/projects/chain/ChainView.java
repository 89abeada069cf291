package org.planmonitor.projects.chain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.chain.analysis.Coverage;
import org.planmonitor.projects.chain.analysis.Network;
import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.packformat.Place;
import org.planmonitor.projects.versions.Stored;

/**
 * A chain as a graph, as it was known at an instant.
 *
 * @param version which of its versions it is
 * @param knownFrom since when that version stands
 * @param acyclic whether no step leads back, recycling included
 */
record ChainView(
        String plan,
        String code,
        Text name,
        ChainTier tier,
        int version,
        Instant knownFrom,
        boolean acyclic,
        List<Duty> duties,
        List<Node> nodes,
        List<PackChain.Edge> edges,
        List<PackChain.Sequence> sequences,
        List<PackChain.Firm> firms,
        List<Anchor> enterprises,
        List<Anchor> platforms,
        List<PackChain.Goal> goals,
        List<PackChain.Revenue> revenues,
        List<PackChain.Purchase> purchases,
        List<PackChain.Demand> demands,
        Place source,
        Sharing sharing) {

    /** Above so many nodes what lies up and down of each would be longer than the chain: it is then told node by node. */
    private static final int MOST_WITH_CLOSURES = 500;

    /**
     * A node with its place in the graph.
     *
     * @param position where the plan's text puts it
     * @param coverage whether somebody makes it: UNKNOWN as long as nobody has said so
     * @param level steps from the farthest beginning of the chain; null when it stands on none
     * @param upstream nodes from which the steps lead here, directly or not; null in a chain of more than 500 nodes
     * @param downstream nodes to which they lead from here; null likewise
     */
    record Node(
            String code,
            Text name,
            String position,
            Coverage coverage,
            @Nullable String basis,
            @Nullable Integer level,
            @Nullable List<String> upstream,
            @Nullable List<String> downstream,
            List<String> projects,
            @Nullable String quote) {}

    /** A firm, institute, park or laboratory that the chain's own text relies on, as printed. */
    record Anchor(String name) {}

    /** Who answers for the chain. */
    record Duty(
            String role, Text label, String name, @Nullable String post) {}

    /** A chain in a list; {@code number} is its place in the plan's text. */
    @Schema(name = "ChainListItem")
    record Item(
            int number,
            String code,
            Text name,
            ChainTier tier,
            int nodes,
            int edges,
            Map<Coverage, Long> byCoverage,
            int version) {}

    static Item item(Stored<PackChain> stored, Map<String, Text> tiers) {
        PackChain chain = stored.content();
        return new Item(
                stored.ordinal(),
                stored.code(),
                chain.name(),
                ChainTier.of(chain.tier(), tiers),
                chain.nodes().size(),
                chain.edges().size(),
                Coverage.count(chain.nodes().stream().map(node -> Coverage.of(node.coverage()))),
                stored.version());
    }

    static ChainView of(Stored<PackChain> stored, Map<String, Text> tiers) {
        PackChain chain = stored.content();
        Network graph = ChainGraph.of(chain);
        boolean whole = chain.nodes().size() <= MOST_WITH_CLOSURES;
        return new ChainView(
                stored.plan(),
                stored.code(),
                chain.name(),
                ChainTier.of(chain.tier(), tiers),
                stored.version(),
                stored.knownFrom(),
                graph.acyclic(),
                chain.duties().stream().map(ChainView::duty).toList(),
                chain.nodes().stream().map(node -> node(node, graph, whole)).toList(),
                chain.edges(),
                chain.sequences(),
                chain.firms(),
                chain.enterprises().stream().map(Anchor::new).toList(),
                chain.platforms().stream().map(Anchor::new).toList(),
                chain.goals(),
                chain.revenues(),
                chain.purchases(),
                chain.demands(),
                chain.source(),
                stored.sharing());
    }

    private static Node node(PackChain.Node node, Network graph, boolean whole) {
        return new Node(
                node.code(),
                node.name(),
                node.position(),
                Coverage.of(node.coverage()),
                node.basis(),
                graph.level(node.code()),
                whole ? graph.upstream(node.code()) : null,
                whole ? graph.downstream(node.code()) : null,
                node.projects(),
                node.quote());
    }

    private static Duty duty(PackChain.Duty duty) {
        Text label = switch (duty.role()) {
            case "OVERALL_CHIEF" -> new Text("总链长", "Overall chief");
            case "CHIEF" -> new Text("链长", "Chief");
            case "LEAD_DEPARTMENT" -> new Text("牵头单位", "Lead department");
            case "ALLIANCE_HEAD" -> new Text("产业联盟会长", "Head of the alliance");
            default -> Text.same(duty.role());
        };
        return new Duty(duty.role(), label, duty.name(), duty.post());
    }
}
