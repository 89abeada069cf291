package org.planmonitor.projects.chain.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.quicktheories.core.Gen;

import static org.quicktheories.generators.SourceDSL.longs;

/** Small chains as chance makes them: up to eight nodes, thin or thick, with circles or without. */
final class Chance {

    private static final int MOST_NODES = 8;
    private static final List<Coverage> COVERAGES = List.of(Coverage.values());

    private Chance() {}

    static Gen<Network> networks() {
        return longs().all().map(Chance::network);
    }

    private static Network network(long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(MOST_NODES);
        double density = random.nextDouble();
        boolean onward = random.nextBoolean();
        List<Network.Node> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            nodes.add(new Network.Node("n" + i, COVERAGES.get(random.nextInt(COVERAGES.size())), suppliers(random)));
        }
        List<Network.Step> steps = new ArrayList<>();
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (from != to && random.nextDouble() < density / 2 && (!onward || from < to)) {
                    steps.add(new Network.Step("n" + from, "n" + to, from > to && random.nextBoolean()));
                }
            }
        }
        return new Network(nodes, steps);
    }

    private static List<Network.Supplier> suppliers(Random random) {
        List<Network.Supplier> suppliers = new ArrayList<>();
        for (int firm = 0; firm < 3; firm++) {
            if (random.nextInt(3) == 0) {
                suppliers.add(new Network.Supplier(
                        "f" + firm, random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(100))));
            }
        }
        return suppliers;
    }
}
