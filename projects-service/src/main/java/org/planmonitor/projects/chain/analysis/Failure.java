package org.planmonitor.projects.chain.analysis;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;

/**
 * What happens when nodes or an enterprise are gone. A node needs all that leads to it, so everything downstream is affected;
 * whether stock or a supplier from elsewhere helps is not in the graph.
 *
 * @param lost nodes that nobody makes any more
 * @param weakened nodes that have one enterprise less, with how many are left
 * @param affected what lies downstream of the lost ones, nearest first
 * @param piecesBefore how many pieces the chain is in, with all nodes
 * @param piecesAfter how many without the lost ones
 */
public record Failure(
        List<String> lost, List<Weakened> weakened, List<Affected> affected, int piecesBefore, int piecesAfter) {

    public record Weakened(String node, int left) {}

    public record Affected(String node, int steps) {}

    /** When a node fails. */
    public static Failure ofNode(Network network, String node) {
        return of(network, List.of(node), List.of());
    }

    /** When an enterprise fails: nodes where it stands alone are lost. */
    public static Failure ofFirm(Network network, String firm) {
        List<Network.Node> its = network.nodes().stream()
                .filter(node -> node.suppliers().stream()
                        .anyMatch(supplier -> supplier.firm().equals(firm)))
                .toList();
        return of(
                network,
                its.stream()
                        .filter(node -> node.suppliers().size() == 1)
                        .map(Network.Node::code)
                        .toList(),
                its.stream()
                        .filter(node -> node.suppliers().size() > 1)
                        .map(node -> new Weakened(node.code(), node.suppliers().size() - 1))
                        .toList());
    }

    private static Failure of(Network network, List<String> lost, List<Weakened> weakened) {
        Map<String, Integer> reached = network.downstream(lost);
        List<Affected> affected = network.inOrder(reached.keySet()).stream()
                .map(node -> new Affected(node, reached.getOrDefault(node, 0)))
                .filter(each -> each.steps() > 0)
                .sorted(Comparator.comparingInt(Affected::steps))
                .toList();
        Set<String> left = new HashSet<>(network.graph().vertexSet());
        int before = pieces(network, left);
        lost.forEach(left::remove);
        return new Failure(lost, weakened, affected, before, pieces(network, left));
    }

    private static int pieces(Network network, Set<String> nodes) {
        return new ConnectivityInspector<>(new AsSubgraph<>(network.graph(), nodes))
                .connectedSets()
                .size();
    }
}
