package org.planmonitor.projects.chain;

import java.util.List;
import java.util.stream.Collectors;

import org.planmonitor.projects.chain.analysis.Coverage;
import org.planmonitor.projects.chain.analysis.Network;
import org.planmonitor.projects.packformat.PackChain;

/** A version of a chain as the analysis takes it. */
final class ChainGraph {

    private ChainGraph() {}

    static Network of(PackChain chain) {
        var suppliers = chain.firms().stream()
                .flatMap(firm -> firm.roles().stream().map(role -> new At(role.node(), firm, role)))
                .collect(Collectors.groupingBy(
                        At::node,
                        Collectors.mapping(
                                at -> new Network.Supplier(
                                        at.firm().creditCode(), at.role().output()),
                                Collectors.toList())));
        return new Network(
                chain.nodes().stream()
                        .map(node -> new Network.Node(
                                node.code(),
                                Coverage.of(node.coverage()),
                                suppliers.getOrDefault(node.code(), List.of())))
                        .toList(),
                chain.edges().stream()
                        .map(edge -> new Network.Step(edge.from(), edge.to(), edge.leadsBack()))
                        .toList());
    }

    private record At(String node, PackChain.Firm firm, PackChain.Role role) {}
}
