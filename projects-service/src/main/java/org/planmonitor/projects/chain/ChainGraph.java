package org.planmonitor.projects.chain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.jspecify.annotations.Nullable;

/** What the steps of a chain say about its nodes: what lies upstream and downstream of each, and how far along it is. */
final class ChainGraph {

    private final Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
    private final List<String> nodes;
    private final Map<String, Integer> levels = new HashMap<>();
    private final boolean acyclic;

    ChainGraph(List<String> nodes, List<ChainView.Edge> edges) {
        this.nodes = List.copyOf(nodes);
        nodes.forEach(graph::addVertex);
        edges.forEach(edge -> graph.addEdge(edge.from(), edge.to()));
        acyclic = !new CycleDetector<>(graph).detectCycles();
        if (acyclic) {
            new TopologicalOrderIterator<>(graph).forEachRemaining(this::place);
        }
    }

    boolean acyclic() {
        return acyclic;
    }

    /** The longest way to the node, in steps; null when the node stands on no step, or when steps lead in a circle. */
    @Nullable
    Integer level(String node) {
        return graph.degreeOf(node) == 0 ? null : levels.get(node);
    }

    /** Everything from which steps lead to the node, in the order of the chain. */
    List<String> upstream(String node) {
        return reached(new EdgeReversedGraph<>(graph), node);
    }

    /** Everything to which steps lead from the node, in the order of the chain. */
    List<String> downstream(String node) {
        return reached(graph, node);
    }

    private void place(String node) {
        int level = graph.incomingEdgesOf(node).stream()
                .map(graph::getEdgeSource)
                .mapToInt(before -> levels.getOrDefault(before, 0) + 1)
                .max()
                .orElse(0);
        levels.put(node, level);
    }

    private List<String> reached(Graph<String, DefaultEdge> along, String node) {
        Set<String> reached = new HashSet<>();
        Iterator<String> walk = new BreadthFirstIterator<>(along, node);
        walk.forEachRemaining(reached::add);
        reached.remove(node);
        return nodes.stream().filter(reached::contains).toList();
    }
}
