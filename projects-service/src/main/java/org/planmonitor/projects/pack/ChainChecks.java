package org.planmonitor.projects.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.projects.packformat.PackChain;

/**
 * What a chain of the right form may still get wrong, whether it comes with a pack or is edited: every edge has its ends in
 * this chain, circles are said to be recycling, whoever is named has a code that checks.
 */
public final class ChainChecks {

    private static final Set<String> ONE_OF_EACH = Set.of("OVERALL_CHIEF", "LEAD_DEPARTMENT", "ALLIANCE_HEAD");

    private final String at;
    private final PackChain chain;
    private final Known known;
    private final Findings findings = new Findings();
    private final Set<String> nodes;

    private ChainChecks(String at, PackChain chain, Known known) {
        this.at = at;
        this.chain = chain;
        this.known = known;
        this.nodes = findings.unique(at + "/nodes", "code", chain.nodes(), PackChain.Node::code);
    }

    /**
     * What lies around the chain.
     *
     * @param elsewhere the nodes of the other chains of the plan, each with its chain
     */
    public record Known(Set<String> tiers, Set<String> projects, Map<String, String> elsewhere) {}

    /** Everything that is wrong with it, each with its place below {@code at}. */
    public static List<ProblemError> of(String at, PackChain chain, Known known) {
        ChainChecks checks = new ChainChecks(at, chain, known);
        checks.findings.refers(at + "/tier", chain.tier(), known.tiers(), "产业链层级", "tier of chains");
        checks.coverage();
        checks.edges();
        checks.sequences();
        checks.duties();
        checks.findings.addAll(FirmChecks.of(at, chain, checks.nodes));
        return checks.findings.found();
    }

    private void coverage() {
        Set<String> served = chain.firms().stream()
                .flatMap(firm -> firm.roles().stream())
                .map(PackChain.Role::node)
                .collect(Collectors.toSet());
        for (int i = 0; i < chain.nodes().size(); i++) {
            PackChain.Node node = chain.nodes().get(i);
            String place = at + "/nodes/" + i;
            boolean said = node.coverage() != null && !node.coverage().equals("UNKNOWN");
            if (said && node.basis() == null) {
                findings.add(
                        place + "/basis",
                        "BASIS_NEEDED",
                        "须说明依据:谁、凭什么认定",
                        "Say what shows that it is " + node.coverage());
            }
            if ("MISSING".equals(node.coverage()) && served.contains(node.code())) {
                findings.add(
                        place + "/coverage",
                        "MISSING_WITH_FIRM",
                        "该节点已列有企业,不能是缺失",
                        "A firm stands at the node: it is not missing");
            }
            for (int p = 0; p < node.projects().size(); p++) {
                findings.refers(place + "/projects/" + p, node.projects().get(p), known.projects(), "项目", "project");
            }
            findings.unique(place + "/projects", "", node.projects(), code -> code);
        }
    }

    private void edges() {
        findings.unique(at + "/edges", "", chain.edges(), edge -> edge.from() + " → " + edge.to());
        Set<PackChain.Edge> circular = circular();
        for (int i = 0; i < chain.edges().size(); i++) {
            PackChain.Edge edge = chain.edges().get(i);
            String place = at + "/edges/" + i;
            end(place + "/from", edge.from());
            end(place + "/to", edge.to());
            if (edge.from().equals(edge.to())) {
                findings.add(place, "SELF_LOOP", "节点不能指向自己", "A node does not lead to itself");
            } else if (circular.contains(edge)) {
                findings.add(
                        place,
                        "CYCLE",
                        "该步骤使链条成环;如属循环利用,请标明 recycling",
                        "The step is part of a circle; if material is led back, say recycling of the step that does");
            }
        }
    }

    private void end(String pointer, String node) {
        String other = known.elsewhere().get(node);
        if (nodes.contains(node) || other == null) {
            findings.refers(pointer, node, nodes, "本链节点", "node of this chain");
        } else {
            findings.add(
                    pointer,
                    "NODE_OF_ANOTHER_CHAIN",
                    "节点 " + node + " 属于产业链 " + other,
                    node + " is a node of the chain " + other);
        }
    }

    /** The steps that lead onward and yet stand on a circle of such steps. */
    private Set<PackChain.Edge> circular() {
        Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        List<PackChain.Edge> onward = chain.edges().stream()
                .filter(edge -> !edge.leadsBack() && !edge.from().equals(edge.to()))
                .filter(edge -> nodes.contains(edge.from()) && nodes.contains(edge.to()))
                .toList();
        nodes.forEach(graph::addVertex);
        onward.forEach(edge -> graph.addEdge(edge.from(), edge.to()));
        Set<PackChain.Edge> found = new HashSet<>();
        for (Set<String> knot : new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            if (knot.size() > 1) {
                onward.stream()
                        .filter(edge -> knot.contains(edge.from()) && knot.contains(edge.to()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private void sequences() {
        findings.unique(at + "/sequences", "code", chain.sequences(), PackChain.Sequence::code);
        for (int i = 0; i < chain.sequences().size(); i++) {
            List<List<String>> stages = chain.sequences().get(i).stages();
            for (int s = 0; s < stages.size(); s++) {
                for (int n = 0; n < stages.get(s).size(); n++) {
                    end(
                            at + "/sequences/" + i + "/stages/" + s + "/" + n,
                            stages.get(s).get(n));
                }
            }
        }
    }

    private void duties() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < chain.duties().size(); i++) {
            String role = chain.duties().get(i).role();
            if (!seen.add(role) && ONE_OF_EACH.contains(role)) {
                findings.add(
                        at + "/duties/" + i + "/role", "DUPLICATE", "该职责只能有一个", "There is one " + role + " of a chain");
            }
        }
    }
}
