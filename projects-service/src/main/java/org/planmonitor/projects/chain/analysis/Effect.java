package org.planmonitor.projects.chain.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.kit.text.Text;

/** What a project at a node adds to its chain. */
public enum Effect {
    /** The link is missing, and nothing confirmed leads to it or from it: a chain begins here. */
    BUILD("建链", "Begins the chain"),
    /** The link is missing between confirmed ones. */
    FILL("补链", "Fills a gap"),
    /** The link is missing beyond confirmed ones, up or down. */
    EXTEND("延链", "Extends the chain"),
    /** The link is there; the project makes it stronger. */
    STRENGTHEN("强链", "Strengthens a link"),
    /** Nobody has said whether the link is there. */
    UNDETERMINED("待定", "Cannot be said yet");

    private final Text label;

    Effect(String zh, String en) {
        this.label = new Text(zh, en);
    }

    public Text label() {
        return label;
    }

    /** What a project at each node would add, in one walk up and one down from everything confirmed. */
    public static Map<String, Effect> at(Network network) {
        List<String> confirmed = network.byCoverage().getOrDefault(Coverage.CONFIRMED, List.of());
        Map<String, Integer> below = network.downstream(confirmed);
        Map<String, Integer> above = network.upstream(confirmed);
        Map<String, Effect> effects = new HashMap<>();
        network.nodes()
                .forEach(node -> effects.put(
                        node.code(),
                        of(node.coverage(), below.containsKey(node.code()), above.containsKey(node.code()))));
        return effects;
    }

    private static Effect of(Coverage coverage, boolean hasBefore, boolean hasAfter) {
        return switch (coverage) {
            case CONFIRMED -> STRENGTHEN;
            case UNKNOWN -> UNDETERMINED;
            case MISSING -> hasBefore && hasAfter ? FILL : hasBefore || hasAfter ? EXTEND : BUILD;
        };
    }
}
