package org.planmonitor.reports.dashboard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** The cards of the first screen: each is the dashboard with those members only that the card shows. */
final class Cards {

    private static final Set<String> ALWAYS = Set.of(
            "plan", "name", "period", "printedOn", "region", "simulated", "asOf", "inputsUpTo", "elapsed", "links");

    private static final Map<String, List<String>> MEMBERS = new TreeMap<>(Map.ofEntries(
            Map.entry("tiles", List.of("indicators", "commitments", "projects", "lastKnown", "redList")),
            Map.entry("indicators", List.of("indicators", "lastKnown")),
            Map.entry("kinds", List.of("indicators")),
            Map.entry("red", List.of("redList", "lastKnown")),
            Map.entry("commitments", List.of("commitments")),
            Map.entry("projects", List.of("projects")),
            Map.entry("rates", List.of("projects")),
            Map.entry("investment", List.of("projects")),
            Map.entry("blockers", List.of("projects")),
            Map.entry("changes", List.of("changes")),
            Map.entry("alerts", List.of("alerts"))));

    private Cards() {}

    /** The members that a card shows; 404 for a card that there is not. */
    static List<String> members(String card) {
        List<String> members = MEMBERS.get(card);
        if (members == null) {
            String all = String.join(", ", MEMBERS.keySet());
            throw ProblemException.notFound(
                    new Text("没有这张卡片：" + card + "；有：" + all, "There is no such card: " + card + "; there are " + all));
        }
        return members;
    }

    static ObjectNode of(DashboardView view, String card, ObjectMapper mapper) {
        Set<String> kept = new HashSet<>(ALWAYS);
        kept.addAll(members(card));
        ObjectNode shown = mapper.<ObjectNode>valueToTree(view).retain(kept);
        return shown.put("card", card);
    }
}
