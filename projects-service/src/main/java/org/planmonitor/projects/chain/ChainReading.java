package org.planmonitor.projects.chain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.chain.analysis.Concentration;
import org.planmonitor.projects.chain.analysis.Coverage;
import org.planmonitor.projects.chain.analysis.Effect;
import org.planmonitor.projects.chain.analysis.Failure;
import org.planmonitor.projects.chain.analysis.LocalSupply;
import org.planmonitor.projects.chain.analysis.Network;
import org.planmonitor.projects.chain.analysis.SinglePoints;
import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.project.ProjectLinks;
import org.planmonitor.projects.versions.Stored;

/** One version of a chain with what lies around it, and the answers that follow from both. */
final class ChainReading {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Stored<PackChain> stored;
    private final PackChain chain;
    private final Network network;
    private final Set<String> divisions;
    private final Map<String, ProjectLinks.Mention> projects;
    private final Map<String, PackChain.Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<PackChain.Firm>> firmsAt;

    /**
     * @param divisions the regions of the plan: who makes there is local
     * @param projects those that are named at nodes and that the reader sees
     */
    ChainReading(Stored<PackChain> stored, Set<String> divisions, Map<String, ProjectLinks.Mention> projects) {
        this.stored = stored;
        this.chain = stored.content();
        this.network = ChainGraph.of(chain);
        this.divisions = divisions;
        this.projects = projects;
        chain.nodes().forEach(node -> nodes.put(node.code(), node));
        firmsAt = chain.firms().stream()
                .flatMap(firm -> firm.roles().stream().map(role -> Map.entry(role.node(), firm)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Network network() {
        return network;
    }

    PackChain chain() {
        return chain;
    }

    /** Who finds out what nobody has said, and answers for warnings: the lead department; null where there is none. */
    @Nullable
    String owner() {
        return chain.duties().stream()
                .filter(duty -> duty.role().equals("LEAD_DEPARTMENT"))
                .map(PackChain.Duty::name)
                .findFirst()
                .orElse(null);
    }

    boolean has(String node) {
        return nodes.containsKey(node);
    }

    List<PackChain.Firm> firmsAt(String node) {
        return firmsAt.getOrDefault(node, List.of());
    }

    AnalysisView analysis() {
        Map<Coverage, Long> counts = Coverage.count(network.nodes().stream().map(Network.Node::coverage));
        long confirmed = counts.getOrDefault(Coverage.CONFIRMED, 0L);
        long known = confirmed + counts.getOrDefault(Coverage.MISSING, 0L);
        Map<String, Effect> effects = Effect.at(network);
        SinglePoints points = SinglePoints.of(network);
        List<List<String>> circles = network.circles();
        return new AnalysisView(
                stored.plan(),
                stored.code(),
                stored.version(),
                stored.knownFrom(),
                nodes.size(),
                chain.edges().size(),
                counts,
                percent(confirmed, nodes.size()),
                percent(confirmed, known),
                network.depth(),
                circles.isEmpty(),
                circles,
                of(Coverage.MISSING, node -> gap(node, effects)),
                of(Coverage.CONFIRMED, node -> node).stream()
                        .filter(node -> firmsAt(node.code()).size() == 1)
                        .map(node -> weak(node, firmsAt(node.code()).getFirst()))
                        .toList(),
                of(Coverage.CONFIRMED, node -> node).stream()
                        .filter(node -> firmsAt(node.code()).isEmpty())
                        .map(node -> ref(node.code()))
                        .toList(),
                of(
                        Coverage.UNKNOWN,
                        node -> new AnalysisView.Work(
                                node.code(), node.name(), firmsAt(node.code()).size(), owner())),
                points.nodes().stream()
                        .map(point -> new AnalysisView.SinglePoint(point.node(), name(point.node()), point.pieces()))
                        .toList(),
                points.bridges().stream()
                        .map(step -> new AnalysisView.Bridge(step.from(), step.to()))
                        .toList(),
                network.nodes().stream()
                        .filter(node -> !node.suppliers().isEmpty())
                        .map(Concentration::of)
                        .toList(),
                LocalSupply.of(chain.purchases().stream()
                        .map(bought -> new LocalSupply.Bought(
                                bought.creditCode(), bought.year(), bought.total(), bought.local()))
                        .toList()),
                chain.nodes().stream()
                        .flatMap(node -> additions(node, effects).stream())
                        .toList(),
                chain.demands().stream().map(demand -> wanted(demand, effects)).toList());
    }

    NodeView node(String code) {
        PackChain.Node node = Objects.requireNonNull(nodes.get(code));
        return new NodeView(
                stored.plan(),
                stored.code(),
                stored.version(),
                code,
                node.name(),
                node.position(),
                Coverage.of(node.coverage()),
                node.basis(),
                network.level(code),
                network.upstream(code).stream().map(this::ref).toList(),
                network.downstream(code).stream().map(this::ref).toList(),
                firmsAt(code).stream()
                        .flatMap(firm -> firm.roles().stream()
                                .filter(role -> role.node().equals(code))
                                .map(role ->
                                        new NodeView.Firm(firm.creditCode(), firm.name(), role.role(), local(firm))))
                        .toList(),
                firmsAt(code).isEmpty() ? null : Concentration.of(network.node(code)),
                additions(node, Effect.at(network)));
    }

    FailureView failure(Failure failure) {
        Set<String> hit =
                failure.affected().stream().map(Failure.Affected::node).collect(Collectors.toSet());
        hit.addAll(failure.lost());
        return new FailureView(
                stored.plan(),
                stored.code(),
                stored.version(),
                failure.lost().stream().map(this::ref).toList(),
                failure.weakened(),
                failure.affected().stream()
                        .map(each -> new FailureView.Affected(each.node(), name(each.node()), each.steps()))
                        .toList(),
                chain.firms().stream()
                        .filter(firm -> firm.roles().stream()
                                .anyMatch(role -> role.role().equals("LEADER") && hit.contains(role.node())))
                        .map(firm -> new FailureView.Leader(firm.creditCode(), firm.name()))
                        .toList(),
                failure.piecesBefore(),
                failure.piecesAfter());
    }

    AnalysisView.Ref ref(String node) {
        return new AnalysisView.Ref(node, name(node));
    }

    /** Whether it makes in a region of the plan; null where nobody has said where it makes. */
    @Nullable
    Boolean local(PackChain.Firm firm) {
        return firm.region() == null ? null : divisions.contains(firm.region());
    }

    /** Enterprises at the node other than the one that asks: local ones first, then those of whom it is not known. */
    List<PackChain.Firm> couldSupply(PackChain.Demand demand) {
        return firmsAt(demand.node()).stream()
                .filter(firm -> !firm.creditCode().equals(demand.creditCode()))
                .sorted(Comparator.comparingInt(firm -> {
                    Boolean local = local(firm);
                    return local == null ? 1 : local ? 0 : 2;
                }))
                .toList();
    }

    private AnalysisView.Gap gap(PackChain.Node node, Map<String, Effect> effects) {
        Effect effect = effects.getOrDefault(node.code(), Effect.UNDETERMINED);
        return new AnalysisView.Gap(
                node.code(), node.name(), network.next(node.code()), effect, effect.label(), node.projects());
    }

    private static AnalysisView.Weak weak(PackChain.Node node, PackChain.Firm firm) {
        return new AnalysisView.Weak(node.code(), node.name(), firm.creditCode(), firm.name());
    }

    private AnalysisView.Wanted wanted(PackChain.Demand demand, Map<String, Effect> effects) {
        PackChain.Node node = Objects.requireNonNull(nodes.get(demand.node()));
        return new AnalysisView.Wanted(
                demand,
                chain.firms().stream()
                        .filter(firm -> firm.creditCode().equals(demand.creditCode()))
                        .map(PackChain.Firm::name)
                        .findFirst()
                        .orElse(demand.creditCode()),
                node.name(),
                couldSupply(demand).stream()
                        .map(firm -> new AnalysisView.Offer(firm.creditCode(), firm.name(), local(firm)))
                        .toList(),
                additions(node, effects));
    }

    private List<AnalysisView.Addition> additions(PackChain.Node node, Map<String, Effect> effects) {
        Effect effect = effects.getOrDefault(node.code(), Effect.UNDETERMINED);
        return node.projects().stream()
                .map(projects::get)
                .filter(Objects::nonNull)
                .map(project -> new AnalysisView.Addition(
                        project.code(),
                        project.name(),
                        project.stage(),
                        node.code(),
                        effect,
                        effect.label(),
                        "/projects/v1/plans/" + stored.plan() + "/projects/" + project.code()))
                .toList();
    }

    private <T> List<T> of(Coverage coverage, Function<PackChain.Node, T> view) {
        return chain.nodes().stream()
                .filter(node -> Coverage.of(node.coverage()) == coverage)
                .map(view)
                .toList();
    }

    private Text name(String node) {
        return Objects.requireNonNull(nodes.get(node), node).name();
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_EVEN);
    }
}
