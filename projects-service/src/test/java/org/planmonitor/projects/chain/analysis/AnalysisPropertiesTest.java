package org.planmonitor.projects.chain.analysis;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;

import static org.quicktheories.QuickTheory.qt;

/** Whatever chain chance makes: every answer is the one that its definition gives. */
class AnalysisPropertiesTest {

    @Test
    void closures_are_those_of_the_definition() {
        theory().forAll(Chance.networks()).check(network -> {
            BruteForce brute = new BruteForce(network);
            return all(
                    network,
                    node -> network.upstream("n" + node).equals(brute.upstream(node))
                            && network.downstream("n" + node).equals(brute.downstream(node)));
        });
    }

    @Test
    void levels_and_depth_are_longest_ways_and_circles_are_told() {
        theory().forAll(Chance.networks()).check(network -> {
            BruteForce brute = new BruteForce(network);
            Optional<Integer> deepest = IntStream.range(0, network.nodes().size())
                    .mapToObj(brute::longest)
                    .flatMap(Optional::stream)
                    .max(Integer::compare);
            return Optional.ofNullable(network.depth()).equals(deepest)
                    && network.acyclic() == brute.acyclic()
                    && all(
                            network,
                            node -> network.level("n" + node) == null
                                    || brute.longest(node).equals(Optional.ofNullable(network.level("n" + node))))
                    && network.circles().stream()
                            .allMatch(circle -> circle.stream()
                                    .allMatch(node -> brute.reaches(BruteForce.place(node), BruteForce.place(node))));
        });
    }

    @Test
    void a_node_is_a_single_point_of_failure_when_the_chain_falls_apart_without_it() {
        theory().forAll(Chance.networks()).check(network -> {
            BruteForce brute = new BruteForce(network);
            int whole = brute.pieces(List.of());
            Map<String, Integer> pieces = SinglePoints.of(network).nodes().stream()
                    .collect(Collectors.toMap(SinglePoints.Articulation::node, SinglePoints.Articulation::pieces));
            return all(network, node -> {
                int gained = brute.pieces(List.of(node)) - whole;
                Integer told = pieces.get("n" + node);
                return gained > 0 ? Objects.equals(told, gained + 1) : told == null;
            });
        });
    }

    @Test
    void a_step_is_a_bridge_when_the_chain_falls_apart_without_it() {
        theory().forAll(Chance.networks()).check(network -> {
            BruteForce brute = new BruteForce(network);
            int whole = brute.pieces(List.of());
            List<Network.Step> expected = network.steps().stream()
                    .filter(step -> brute.pieces((i, j) -> !isBetween(step, i, j), List.of()) > whole)
                    .toList();
            return SinglePoints.of(network).bridges().equals(expected);
        });
    }

    @Test
    void what_a_project_adds_follows_from_what_is_confirmed_around_it() {
        theory().forAll(Chance.networks()).check(network -> {
            BruteForce brute = new BruteForce(network);
            Map<String, Effect> effects = Effect.at(network);
            return all(network, node -> {
                long before = network.upstream("n" + node).stream()
                        .filter(other -> brute.confirmed(BruteForce.place(other)))
                        .count();
                long after = network.downstream("n" + node).stream()
                        .filter(other -> brute.confirmed(BruteForce.place(other)))
                        .count();
                return effects.get("n" + node)
                        == switch (network.nodes().get(node).coverage()) {
                            case CONFIRMED -> Effect.STRENGTHEN;
                            case UNKNOWN -> Effect.UNDETERMINED;
                            case MISSING ->
                                before > 0 && after > 0
                                        ? Effect.FILL
                                        : before + after > 0 ? Effect.EXTEND : Effect.BUILD;
                        };
            });
        });
    }

    @Test
    void when_an_enterprise_fails_what_it_made_alone_is_lost_and_all_below_is_affected() {
        theory().forAll(Chance.networks()).check(network -> {
            BruteForce brute = new BruteForce(network);
            Failure failure = Failure.ofFirm(network, "f0");
            List<Integer> lost = network.nodes().stream()
                    .filter(node -> node.suppliers().stream()
                            .map(Network.Supplier::firm)
                            .toList()
                            .equals(List.of("f0")))
                    .map(node -> BruteForce.place(node.code()))
                    .toList();
            List<String> below = IntStream.range(0, network.nodes().size())
                    .filter(node -> !lost.contains(node))
                    .filter(node -> lost.stream().anyMatch(from -> brute.reaches(from, node)))
                    .mapToObj(node -> "n" + node)
                    .toList();
            return failure.lost().equals(lost.stream().map(node -> "n" + node).toList())
                    && failure.affected().stream()
                            .map(Failure.Affected::node)
                            .sorted()
                            .toList()
                            .equals(below)
                    && failure.affected().stream()
                            .allMatch(each -> each.steps() == brute.nearest(lost, BruteForce.place(each.node())))
                    && failure.piecesAfter() == brute.pieces(lost);
        });
    }

    @Test
    void an_index_of_concentration_lies_between_even_shares_and_one_hand() {
        theory().forAll(Chance.networks())
                .check(network -> network.nodes().stream()
                        .filter(node -> !node.suppliers().isEmpty())
                        .map(Concentration::of)
                        .filter(each -> each.index() != null)
                        .allMatch(each -> Objects.requireNonNull(each.index()).doubleValue() <= 10_000.01
                                && Objects.requireNonNull(each.index()).doubleValue()
                                        >= 10_000.0 / each.firms() - 0.01));
    }

    private static QuickTheory theory() {
        return qt().withExamples(2_000);
    }

    private static boolean isBetween(Network.Step step, int i, int j) {
        int from = BruteForce.place(step.from());
        int to = BruteForce.place(step.to());
        return (from == i && to == j) || (from == j && to == i);
    }

    private static boolean all(Network network, IntPredicate of) {
        return IntStream.range(0, network.nodes().size()).allMatch(of);
    }
}
