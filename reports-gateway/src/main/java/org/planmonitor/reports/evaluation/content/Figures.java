package org.planmonitor.reports.evaluation.content;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Baselines, targets and figures as they are printed. */
final class Figures {

    private Figures() {}

    /** What is said of one component; the whole answer where it names none. */
    static JsonNode component(JsonNode judged, String code) {
        for (JsonNode each : judged.path("components")) {
            if (each.path("component").asText().equals(code)) {
                return each;
            }
        }
        return judged;
    }

    /** As the plan prints it, else as a number with its year. */
    static String baseline(Material material, JsonNode component) {
        JsonNode baseline = component.path("baseline");
        if (baseline.hasNonNull("raw")) {
            return baseline.path("raw").asText().replaceFirst("^-(?=\\d)", "−");
        }
        BigDecimal value = Material.number(baseline, "/value");
        return value == null
                ? "—"
                : material.say(
                        "figure.year",
                        Material.plain(value),
                        baseline.path("year").asText());
    }

    static String target(Material material, JsonNode component) {
        JsonNode target = component.path("target");
        if (target.hasNonNull("raw")) {
            return target.path("raw").asText();
        }
        BigDecimal value = Material.number(target, "/value");
        BigDecimal min = Material.number(target, "/min");
        BigDecimal max = Material.number(target, "/max");
        BigDecimal delta = Material.number(target, "/delta");
        String comparator =
                material.words().code("comparator", target.path("comparator").asText("eq"));
        if (value != null) {
            return (comparator + Material.plain(value)).strip();
        }
        if (delta != null) {
            return material.say("target.delta", Material.plain(delta));
        }
        if (min != null) {
            return Material.plain(min) + (max == null ? "" : "–" + Material.plain(max));
        }
        return material.words().code("comparator", target.path("comparator").asText("toward"));
    }

    /**
     * The figure that was judged; where none was, the last one that is published, with its period. Honestly “none” where there is none.
     */
    static String actual(Material material, String type, JsonNode subject, JsonNode component, JsonNode judged) {
        JsonNode newest = newest(judged);
        if (newest.isMissingNode()) {
            List<JsonNode> published = material.vintages()
                    .current(
                            type,
                            subject.path("code").asText(),
                            component.path("code").asText());
            newest = published.isEmpty() ? newest : published.getLast();
        }
        BigDecimal value = Material.number(newest, "/value");
        if (value == null) {
            return material.say("figure.none");
        }
        String said = material.say(
                "figure.year", Material.plain(value), newest.path("period").asText());
        return "PRELIMINARY".equals(newest.path("status").asText()) ? material.say("figure.preliminary", said) : said;
    }

    /** The vintage of the period that was observed, else of the last period. */
    static JsonNode newest(JsonNode judged) {
        String observed = judged.path("observedPeriod").asText("");
        JsonNode last = MissingNode.getInstance();
        for (JsonNode each : judged.at("/inputs/vintages")) {
            if (each.path("period").asText().equals(observed)) {
                return each;
            }
            last = each;
        }
        return last;
    }
}
