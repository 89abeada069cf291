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

    private static final Map<String, List<String>> MEMBERS = new TreeMap<>(Map.of(
            "tiles", List.of("indicators", "commitments", "projects", "lastKnown", "redList"),
            "indicators", List.of("indicators", "lastKnown"),
            "kinds", List.of("indicators"),
            "red", List.of("redList", "lastKnown"),
            "commitments", List.of("commitments"),
            "projects", List.of("projects"),
            "rates", List.of("projects"),
            "investment", List.of("projects"),
            "blockers", List.of("projects"),
            "changes", List.of("changes")));

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
