package org.planmonitor.projects.chain;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.chain.analysis.Failure;
import org.planmonitor.projects.chain.picture.Drawing;
import org.planmonitor.projects.chain.picture.Format;
import org.planmonitor.projects.form.Parameters;
import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectLinks;
import org.planmonitor.projects.versions.Stored;

/** Asks the graph of a chain, as it stands or as it was known at an instant. A fixed number of statements whatever its size. */
@ApplicationScoped
class AnalyseChain {

    private final Chains chains;
    private final ProjectLinks links;
    private final Plans plans;
    private final Recordings recordings;

    AnalyseChain(Chains chains, ProjectLinks links, Plans plans, Recordings recordings) {
        this.chains = chains;
        this.links = links;
        this.plans = plans;
        this.recordings = recordings;
    }

    @Transactional
    AnalysisView analysis(String plan, String code, @Nullable String asOf) {
        return reading(plan, code, asOf).analysis();
    }

    @Transactional
    NodeView node(String plan, String code, String node, @Nullable String asOf) {
        ChainReading reading = reading(plan, code, asOf);
        if (!reading.has(node)) {
            throw ProblemException.notFound(new Text("没有节点 " + node, "There is no node " + node));
        }
        return reading.node(node);
    }

    /** Of one node or one enterprise: 400 for both or neither, 422 for one that the chain does not have. */
    @Transactional
    FailureView failure(String plan, String code, @Nullable String node, @Nullable String firm, @Nullable String asOf) {
        ChainReading reading = reading(plan, code, asOf);
        if (node != null && firm == null) {
            require(reading.has(node), "node", node);
            return reading.failure(Failure.ofNode(reading.network(), node));
        }
        if (firm != null && node == null) {
            require(
                    reading.chain().firms().stream()
                            .anyMatch(each -> each.creditCode().equals(firm)),
                    "firm",
                    firm);
            return reading.failure(Failure.ofFirm(reading.network(), firm));
        }
        throw Parameters.wrong("node", "ONE_EXPECTED", "须给出 node 或 firm 之一", "Either node or firm is expected");
    }

    @Transactional
    String picture(String plan, String code, Format format, boolean english, @Nullable String asOf) {
        ChainReading reading = reading(plan, code, asOf);
        PackChain chain = reading.chain();
        List<Drawing.Box> boxes = chain.nodes().stream()
                .map(node -> new Drawing.Box(
                        node.code(),
                        said(node.name(), english),
                        reading.network().node(node.code()).coverage(),
                        layer(node, reading)))
                .toList();
        return format.write(new Drawing(
                said(chain.name(), english), boxes, reading.network().steps()));
    }

    ChainReading reading(String plan, String code, @Nullable String asOf) {
        Stored<PackChain> stored = chains.require(plan, code, asOf);
        List<String> named = stored.content().nodes().stream()
                .flatMap(node -> node.projects().stream())
                .distinct()
                .toList();
        return new ChainReading(
                stored,
                plans.divisions(plan).keySet(),
                links.mentions(plan, named, plans.visible(), recordings.asOf(plan, asOf)));
    }

    /** Its level; a node on no step stands where the plan's text puts it. */
    private static int layer(PackChain.Node node, ChainReading reading) {
        Integer level = reading.network().level(node.code());
        if (level != null) {
            return level;
        }
        Integer depth = reading.network().depth();
        int last = depth == null ? 2 : Math.max(2, depth);
        return switch (node.position()) {
            case "DOWNSTREAM" -> last;
            case "MIDSTREAM" -> last / 2;
            default -> 0;
        };
    }

    private static String said(Text name, boolean english) {
        return english ? name.en() : name.zh();
    }

    private static void require(boolean known, String parameter, String value) {
        if (!known) {
            Text message = new Text("本链没有 " + value, "The chain has no " + value);
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    message,
                    List.of(ProblemError.parameter(parameter, "UNKNOWN_REFERENCE", message)));
        }
    }
}
