package org.planmonitor.reports.evaluation.content;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** Verdicts counted by class, and those that cannot be given by reason. */
record Counted(int total, Map<VerdictClass, Integer> byClass, Map<String, Integer> byReason) {

    static Counted of(List<JsonNode> verdicts, boolean end) {
        Map<VerdictClass, Integer> byClass = new EnumMap<>(VerdictClass.class);
        Map<String, Integer> byReason = new TreeMap<>();
        for (JsonNode each : verdicts) {
            VerdictClass of = VerdictClass.of(each.path("verdict").asText(), end);
            byClass.merge(of, 1, Integer::sum);
            if (of == VerdictClass.NOT_ASSESSABLE) {
                byReason.merge(each.path("reason").asText("NO_OBSERVATION"), 1, Integer::sum);
            }
        }
        return new Counted(verdicts.size(), byClass, byReason);
    }

    int of(VerdictClass verdict) {
        return byClass.getOrDefault(verdict, 0);
    }

    int assessed() {
        return total - of(VerdictClass.NOT_ASSESSABLE);
    }
}
