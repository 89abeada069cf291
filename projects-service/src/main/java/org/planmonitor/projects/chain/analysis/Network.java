package org.planmonitor.projects.chain.analysis;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.NotDirectedAcyclicGraphException;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.jspecify.annotations.Nullable;

/**
 * A chain as a graph that is asked questions. Nodes keep the order in which they are given, in every answer. Steps have both
 * ends among the nodes, lead to another node, and stand once; steps of recycling lead material back and have no part in levels.
 */
public final class Network {

    private final Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Step> steps;
    private final Map<String, Integer> levels = new HashMap<>();
    private final boolean onwardIsAcyclic;

    public Network(List<Node> nodes, List<Step> steps) {
        this.steps = List.copyOf(steps);
        nodes.forEach(node -> {
            this.nodes.put(node.code(), node);
            graph.addVertex(node.code());
        });
        steps.forEach(step -> graph.addEdge(step.from(), step.to()));
        onwardIsAcyclic = place(steps.stream().anyMatch(Step::recycling) ? onward() : graph);
    }

    /** What a node stands for, and which enterprises make it. */
    public record Node(String code, Coverage coverage, List<Supplier> suppliers) {}

    /** An enterprise at a node; its output in a year where it is known. */
    public record Supplier(String firm, @Nullable BigDecimal output) {}

    public record Step(String from, String to, boolean recycling) {}

    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    public List<Step> steps() {
        return steps;
    }

    public Node node(String code) {
        return Objects.requireNonNull(nodes.get(code), code);
    }

    Graph<String, DefaultEdge> graph() {
        return graph;
    }

    /** Whether no step leads back, recycling included. */
    public boolean acyclic() {
        return circles().isEmpty();
    }

    /** Nodes that lie on a circle together, recycling included. */
    public List<List<String>> circles() {
        return new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .filter(knot -> knot.size() > 1)
                        .map(this::inOrder)
                        .sorted((one, other) -> one.getFirst().compareTo(other.getFirst()))
                        .toList();
    }

    /** The longest way to a node from a beginning; null when the node stands on no step, or steps that are no recycling lead in a circle. */
    public @Nullable Integer level(String node) {
        return graph.degreeOf(node) == 0 ? null : levels.get(node);
    }

    /** The longest way there is, in steps; null when steps that are no recycling lead in a circle. */
    public @Nullable Integer depth() {
        return onwardIsAcyclic
                ? levels.values().stream().mapToInt(Integer::intValue).max().orElse(0)
                : null;
    }

    /** Everything from which steps lead to the node, without the node. */
    public List<String> upstream(String node) {
        return inOrder(reached(new EdgeReversedGraph<>(graph), List.of(node)).keySet(), node);
    }

    /** Everything to which steps lead from the node, without the node. */
    public List<String> downstream(String node) {
        return inOrder(reached(graph, List.of(node)).keySet(), node);
    }

    /** The nodes to which one step leads from the node. */
    public List<String> next(String node) {
        return graph.outgoingEdgesOf(node).stream().map(graph::getEdgeTarget).toList();
    }

    /** How many steps downstream of the nearest of these nodes each other one lies; these are 0. */
    Map<String, Integer> downstream(Collection<String> from) {
        return reached(graph, from);
    }

    Map<String, Integer> upstream(Collection<String> from) {
        return reached(new EdgeReversedGraph<>(graph), from);
    }

    List<String> inOrder(Set<String> codes) {
        return nodes.keySet().stream().filter(codes::contains).toList();
    }

    private List<String> inOrder(Set<String> codes, String without) {
        return nodes.keySet().stream()
                .filter(code -> codes.contains(code) && !code.equals(without))
                .toList();
    }

    private Graph<String, DefaultEdge> onward() {
        Graph<String, DefaultEdge> onward = new SimpleDirectedGraph<>(DefaultEdge.class);
        nodes.keySet().forEach(onward::addVertex);
        steps.stream().filter(step -> !step.recycling()).forEach(step -> onward.addEdge(step.from(), step.to()));
        return onward;
    }

    /** Gives every node its level; none, and false, when the steps lead in a circle. */
    private boolean place(Graph<String, DefaultEdge> onward) {
        try {
            TopologicalOrderIterator<String, DefaultEdge> order = new TopologicalOrderIterator<>(onward);
            while (order.hasNext()) {
                String node = order.next();
                int level = 0;
                for (DefaultEdge step : onward.incomingEdgesOf(node)) {
                    level = Math.max(level, levels.getOrDefault(onward.getEdgeSource(step), 0) + 1);
                }
                levels.put(node, level);
            }
            return true;
        } catch (NotDirectedAcyclicGraphException _) {
            levels.clear();
            return false;
        }
    }

    /** One walk from all of them at once; the library's walks its starts one after the other, and its depths are not the nearest. */
    private static Map<String, Integer> reached(Graph<String, DefaultEdge> along, Collection<String> from) {
        Map<String, Integer> reached = new HashMap<>();
        from.forEach(node -> reached.put(node, 0));
        Deque<String> way = new ArrayDeque<>(from);
        while (!way.isEmpty()) {
            String node = way.remove();
            int next = reached.getOrDefault(node, 0) + 1;
            for (DefaultEdge step : along.outgoingEdgesOf(node)) {
                String other = along.getEdgeTarget(step);
                if (reached.putIfAbsent(other, next) == null) {
                    way.add(other);
                }
            }
        }
        return reached;
    }

    Map<Coverage, List<String>> byCoverage() {
        return nodes.values().stream()
                .collect(Collectors.groupingBy(Node::coverage, Collectors.mapping(Node::code, Collectors.toList())));
    }
}
