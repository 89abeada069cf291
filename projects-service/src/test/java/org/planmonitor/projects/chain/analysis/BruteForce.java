package org.planmonitor.projects.chain.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The same questions answered from their definitions, on a matrix of who leads to whom, however long it takes. */
final class BruteForce {

    private final Network network;
    private final int size;
    private final boolean[][] leads;

    BruteForce(Network network) {
        this.network = network;
        size = network.nodes().size();
        leads = matrix(network.steps());
    }

    /** Whether there is a way of one step or more. */
    boolean reaches(int from, int to) {
        return closed(leads)[from][to];
    }

    /** The shortest way in steps from any of some nodes, for a node that one of them reaches. */
    int nearest(List<Integer> from, int node) {
        boolean[][] within = leads;
        for (int steps = 1; ; steps++) {
            boolean[][] now = within;
            if (from.stream().anyMatch(start -> now[start][node])) {
                return steps;
            }
            within = oneMore(within);
        }
    }

    private boolean[][] oneMore(boolean[][] within) {
        boolean[][] more = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int via = 0; via < size; via++) {
                    more[i][j] |= within[i][via] && leads[via][j];
                }
            }
        }
        return more;
    }

    List<String> upstream(int node) {
        return codes(other -> other != node && reaches(other, node));
    }

    List<String> downstream(int node) {
        return codes(other -> other != node && reaches(node, other));
    }

    boolean acyclic() {
        return IntStream.range(0, size).noneMatch(node -> reaches(node, node));
    }

    /** In how many pieces the chain is, without some nodes and without one step in both directions. */
    int pieces(BiPredicate<Integer, Integer> isThere, List<Integer> without) {
        boolean[][] linked = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                linked[i][j] = !without.contains(i)
                        && !without.contains(j)
                        && (i == j || ((leads[i][j] || leads[j][i]) && isThere.test(i, j)));
            }
        }
        boolean[][] together = closed(linked);
        return (int) IntStream.range(0, size)
                .filter(node -> !without.contains(node))
                .filter(node -> IntStream.range(0, node).noneMatch(before -> together[before][node]))
                .count();
    }

    int pieces(List<Integer> without) {
        return pieces((_, _) -> true, without);
    }

    /** The longest way that ends at a node, by trying all; empty when steps that are no recycling lead in a circle. */
    Optional<Integer> longest(int node) {
        boolean[][] onward = matrix(
                network.steps().stream().filter(step -> !step.recycling()).toList());
        boolean[][] closed = closed(onward);
        if (IntStream.range(0, size).anyMatch(each -> closed[each][each])) {
            return Optional.empty();
        }
        return Optional.of(longest(onward, node));
    }

    boolean confirmed(int node) {
        return network.nodes().get(node).coverage() == Coverage.CONFIRMED;
    }

    private int longest(boolean[][] onward, int node) {
        return IntStream.range(0, size)
                .filter(before -> onward[before][node])
                .map(before -> longest(onward, before) + 1)
                .max()
                .orElse(0);
    }

    private List<String> codes(IntPredicate of) {
        return IntStream.range(0, size).filter(of).mapToObj(node -> "n" + node).toList();
    }

    private boolean[][] matrix(List<Network.Step> steps) {
        boolean[][] matrix = new boolean[size][size];
        steps.forEach(step -> matrix[place(step.from())][place(step.to())] = true);
        return matrix;
    }

    static int place(String code) {
        return Integer.parseInt(code.substring(1));
    }

    private boolean[][] closed(boolean[][] matrix) {
        boolean[][] closed = new boolean[size][];
        for (int i = 0; i < size; i++) {
            closed[i] = matrix[i].clone();
        }
        for (int via = 0; via < size; via++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    closed[i][j] |= closed[i][via] && closed[via][j];
                }
            }
        }
        return closed;
    }
}
