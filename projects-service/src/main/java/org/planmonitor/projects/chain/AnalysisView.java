package org.planmonitor.projects.chain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.chain.analysis.Concentration;
import org.planmonitor.projects.chain.analysis.Coverage;
import org.planmonitor.projects.chain.analysis.Effect;
import org.planmonitor.projects.chain.analysis.LocalSupply;
import org.planmonitor.projects.packformat.PackChain;

/**
 * What a version of a chain says about itself.
 *
 * @param completeness nodes that are confirmed, of all, in per cent; null of a chain without nodes
 * @param completenessOfKnown nodes that are confirmed, of those of which anything is said; null when nothing is
 * @param depth the longest way in steps, recycling aside; null when such steps lead in a circle
 * @param circles nodes that lie on a circle together, recycling included
 * @param missing confirmed gaps
 * @param weak confirmed links with one enterprise
 * @param unnamed confirmed links of which no enterprise is named
 * @param unknown what somebody has to find out, with who
 * @param localSupply 配套率 by year, the latest first; empty for who may not see money
 */
record AnalysisView(
        String plan,
        String code,
        int version,
        Instant knownFrom,
        int nodes,
        int edges,
        Map<Coverage, Long> byCoverage,
        @Nullable BigDecimal completeness,
        @Nullable BigDecimal completenessOfKnown,
        @Nullable Integer depth,
        boolean acyclic,
        List<List<String>> circles,
        List<Gap> missing,
        List<Weak> weak,
        List<Ref> unnamed,
        List<Work> unknown,
        List<SinglePoint> singlePoints,
        List<Bridge> bridges,
        List<Concentration> concentration,
        List<LocalSupply> localSupply,
        List<Addition> projects,
        List<Wanted> demands) {

    /** A node as others mention it. */
    record Ref(String code, Text name) {}

    /** A gap, with what needs it directly and what a project there would be. */
    record Gap(String code, Text name, List<String> neededBy, Effect effect, Text effectLabel, List<String> projects) {}

    /** A link that one enterprise carries. */
    record Weak(String code, Text name, String creditCode, String firm) {}

    /** A link of which nobody has said anything; the owner is the chain's lead department, null where it has none. */
    record Work(String code, Text name, int firms, @Nullable String owner) {}

    /** A node without which its part of the chain falls into so many pieces. */
    record SinglePoint(String code, Text name, int pieces) {}

    /** A step without which the chain falls into one piece more. */
    record Bridge(String from, String to) {}

    /** What a project adds at a node: 建链, 补链, 延链 or 强链. */
    record Addition(
            String project, Text name, String stage, String node, Effect effect, Text effectLabel, String href) {}

    /** What a leader firm looks for and who could supply it: enterprises at the node, local ones first, and projects that come. */
    record Wanted(PackChain.Demand demand, String firm, Text node, List<Offer> firms, List<Addition> projects) {}

    record Offer(String creditCode, String name, @Nullable Boolean local) {}
}
