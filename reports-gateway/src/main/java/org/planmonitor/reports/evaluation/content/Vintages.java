package org.planmonitor.reports.evaluation.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What was published of each series in the plan's own region, every vintage of it, whether or not a verdict rests on it. Forecasts are
 * no figures. Put in order once for all pages.
 */
final class Vintages {

    private static final int MOST_REVISIONS = 100_000;

    private final Map<String, TreeMap<String, JsonNode>> bySeries = new HashMap<>();

    private Vintages() {}

    static Vintages of(JsonNode snapshot) {
        String region = snapshot.at("/indicators/assessment/region").asText("");
        Vintages vintages = new Vintages();
        for (String list : List.of("revisions", "observations")) {
            for (JsonNode each : snapshot.path("indicators").path(list)) {
                boolean own = region.isEmpty() || each.path("region").asText().equals(region);
                if (own && !each.path("forecast").asBoolean()) {
                    vintages.add(each);
                }
            }
        }
        return vintages;
    }

    private void add(JsonNode figure) {
        JsonNode subject = figure.path("subject");
        bySeries.computeIfAbsent(
                        key(
                                subject.path("type").asText(),
                                subject.path("code").asText(),
                                figure.path("component").asText()),
                        key -> new TreeMap<>())
                .put(
                        figure.path("period").asText() + " "
                                + figure.path("accumulation").asText() + " "
                                + (MOST_REVISIONS + figure.path("revision").asInt()),
                        figure);
    }

    /** By period, the oldest vintage first. */
    Collection<JsonNode> all(String type, String code, String component) {
        return bySeries.getOrDefault(key(type, code, component), new TreeMap<>())
                .values();
    }

    /** The newest vintage of each period that has a value, by period; without what was withdrawn. */
    List<JsonNode> current(String type, String code, String component) {
        Map<String, JsonNode> newest = new TreeMap<>();
        for (JsonNode each : all(type, code, component)) {
            String period = each.path("period").asText() + " "
                    + each.path("accumulation").asText();
            if (each.path("deleted").asBoolean() || !each.path("value").isNumber()) {
                newest.remove(period);
            } else {
                newest.put(period, each);
            }
        }
        return new ArrayList<>(newest.values());
    }

    private static String key(String type, String code, String component) {
        return type + "/" + code + "/" + component;
    }
}
