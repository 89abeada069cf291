package org.planmonitor.projects.chain.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where a chain falls apart when one thing is gone, whichever way its steps lead: nodes (articulation points) and steps
 * (bridges). Tarjan's low points in one walk without recursion; the inspector of the graph library recurses as deep as a chain
 * is long and overflows on 20,000 nodes in a row.
 *
 * @param nodes with the number of pieces that their part of the chain falls into
 */
public record SinglePoints(List<Articulation> nodes, List<Network.Step> bridges) {

    public record Articulation(String node, int pieces) {}

    public static SinglePoints of(Network network) {
        return new Walk(network).found();
    }

    private static final class Walk {

        private static final int NONE = -1;

        private final Network network;
        private final List<Network.Node> nodes;
        private final List<List<Link>> links = new ArrayList<>();
        private final int[] order;
        private final int[] low;
        private final int[] pieces;
        private final boolean[] bridge;
        private final Map<String, Integer> places = new HashMap<>();
        // A step and the step back are one pair: each goes on where the other is gone.
        private final Map<Long, Integer> pairs = new HashMap<>();
        private int seen;

        private record Link(int to, int pair) {}

        /** A node on the way, the pair of nodes by which it was reached, and how many of its links were looked at. */
        private static final class Stop {
            final int node;
            final int by;
            int next;
            int branches;

            Stop(int node, int by) {
                this.node = node;
                this.by = by;
            }
        }

        Walk(Network network) {
            this.network = network;
            nodes = network.nodes();
            nodes.forEach(node -> {
                places.put(node.code(), places.size());
                links.add(new ArrayList<>());
            });
            for (Network.Step step : network.steps()) {
                if (pairs.putIfAbsent(pair(step), pairs.size()) == null) {
                    link(place(step.from()), place(step.to()), pairs.size() - 1);
                }
            }
            order = new int[nodes.size()];
            low = new int[nodes.size()];
            pieces = new int[nodes.size()];
            bridge = new boolean[pairs.size()];
            Arrays.fill(order, NONE);
        }

        SinglePoints found() {
            for (int root = 0; root < nodes.size(); root++) {
                if (order[root] == NONE) {
                    walk(root);
                }
            }
            List<Articulation> articulations = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                if (pieces[i] > 1) {
                    articulations.add(new Articulation(nodes.get(i).code(), pieces[i]));
                }
            }
            return new SinglePoints(
                    articulations,
                    network.steps().stream().filter(this::isBridge).toList());
        }

        private boolean isBridge(Network.Step step) {
            return bridge[pairs.getOrDefault(pair(step), NONE)];
        }

        private void link(int one, int other, int pair) {
            links.get(one).add(new Link(other, pair));
            links.get(other).add(new Link(one, pair));
        }

        private long pair(Network.Step step) {
            int from = place(step.from());
            int to = place(step.to());
            return (long) Math.min(from, to) * nodes.size() + Math.max(from, to);
        }

        private int place(String node) {
            return places.getOrDefault(node, NONE);
        }

        private void walk(int root) {
            Deque<Stop> way = new ArrayDeque<>();
            way.push(enter(root, NONE));
            while (!way.isEmpty()) {
                Stop here = way.peek();
                if (here.next < links.get(here.node).size()) {
                    Link link = links.get(here.node).get(here.next++);
                    if (order[link.to()] == NONE) {
                        way.push(enter(link.to(), link.pair()));
                    } else if (link.pair() != here.by) {
                        low[here.node] = Math.min(low[here.node], order[link.to()]);
                    }
                } else {
                    way.pop();
                    leave(here, way.peek());
                }
            }
        }

        private Stop enter(int node, int by) {
            order[node] = seen;
            low[node] = seen++;
            return new Stop(node, by);
        }

        private void leave(Stop done, @Nullable Stop before) {
            // Without a node, its own branches that reach no further up stand alone, beside the piece it was reached
            // from.
            pieces[done.node] = before == null ? done.branches : done.branches + 1;
            if (before != null) {
                low[before.node] = Math.min(low[before.node], low[done.node]);
                if (low[done.node] >= order[before.node]) {
                    before.branches++;
                }
                bridge[done.by] = low[done.node] > order[before.node];
            }
        }
    }
}
