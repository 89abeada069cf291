package org.planmonitor.reports.evaluation.rerun;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** Compares two snapshots of a plan; pure. */
public record Difference(List<Change.Verdict> verdicts, List<Change.Figure> figures) {

    /** Sorted by type, code, component, region and period. */
    public static Difference of(JsonNode before, JsonNode after) {
        List<Change.Figure> figures = figures(before, after);
        Map<String, Set<Change.Reason>> reasons = new TreeMap<>();
        figures.forEach(each -> reasons.computeIfAbsent(
                        each.type() + "/" + each.code(), key -> EnumSet.noneOf(Change.Reason.class))
                .add(each.reason()));
        mark(reasons, before, after, "/indicators/amendments", Change.Reason.AMENDMENT);
        mark(reasons, before, after, "/indicators/breaks", Change.Reason.SERIES_BREAK);
        List<Change.Verdict> verdicts = new ArrayList<>();
        for (String kind : List.of("commitments", "indicators")) {
            verdicts(kind, before, after, reasons, verdicts);
        }
        return new Difference(verdicts, figures);
    }

    private static List<Change.Figure> figures(JsonNode before, JsonNode after) {
        Map<String, JsonNode> old = byKey(before);
        Map<String, JsonNode> now = byKey(after);
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<Change.Figure> figures = new ArrayList<>();
        for (String key : keys) {
            JsonNode was = old.getOrDefault(key, MissingNode.getInstance());
            JsonNode is = now.getOrDefault(key, MissingNode.getInstance());
            if (was.path("revision").asInt() != is.path("revision").asInt()) {
                figures.add(figure(was, is));
            }
        }
        return figures;
    }

    private static Map<String, JsonNode> byKey(JsonNode snapshot) {
        Map<String, JsonNode> byKey = new TreeMap<>();
        for (JsonNode each : snapshot.at("/indicators/observations")) {
            byKey.put(
                    String.join(
                            " ",
                            each.at("/subject/type").asText(),
                            each.at("/subject/code").asText(),
                            each.path("component").asText(),
                            each.path("region").asText(),
                            each.path("period").asText(),
                            each.path("accumulation").asText(),
                            each.path("forecast").asText()),
                    each);
        }
        return byKey;
    }

    private static Change.Figure figure(JsonNode was, JsonNode is) {
        JsonNode any = is.isMissingNode() ? was : is;
        return new Change.Figure(
                any.at("/subject/type").asText(),
                any.at("/subject/code").asText(),
                any.path("component").asText(),
                any.path("region").asText(),
                any.path("period").asText(),
                number(was),
                number(is),
                was.isMissingNode() ? null : was.path("revision").asInt(),
                is.isMissingNode() ? null : is.path("revision").asInt(),
                reason(was, is),
                is.hasNonNull("document") ? is.path("document").asText() : null);
    }

    private static @Nullable BigDecimal number(JsonNode figure) {
        return figure.path("value").isNumber() ? figure.path("value").decimalValue() : null;
    }

    private static Change.Reason reason(JsonNode was, JsonNode is) {
        if (was.isMissingNode()) {
            return Change.Reason.NEW_FIGURE;
        }
        if (is.isMissingNode() || is.path("deleted").asBoolean()) {
            return Change.Reason.WITHDRAWN;
        }
        return switch (is.path("revisionClass").asText("")) {
            case "VERIFICATION" -> Change.Reason.VERIFICATION;
            case "CENSUS" -> Change.Reason.CENSUS;
            case "METHOD" -> Change.Reason.METHOD;
            case "ERROR" -> Change.Reason.ERROR;
            default -> Change.Reason.REVISION;
        };
    }

    /** Marks the subjects of what stands in one of two lists only, or otherwise in the other. */
    private static void mark(
            Map<String, Set<Change.Reason>> reasons, JsonNode before, JsonNode after, String list, Change.Reason why) {
        Set<JsonNode> old = new HashSet<>();
        before.at(list).forEach(old::add);
        for (JsonNode each : after.at(list)) {
            if (!old.contains(each)) {
                reasons.computeIfAbsent(
                                each.at("/subject/type").asText() + "/"
                                        + each.at("/subject/code").asText(),
                                key -> EnumSet.noneOf(Change.Reason.class))
                        .add(why);
            }
        }
    }

    private static void verdicts(
            String kind,
            JsonNode before,
            JsonNode after,
            Map<String, Set<Change.Reason>> reasons,
            List<Change.Verdict> verdicts) {
        String type = kind.equals("indicators") ? "INDICATOR" : "COMMITMENT";
        JsonNode old = before.at("/indicators/" + kind + "Assessments");
        JsonNode now = after.at("/indicators/" + kind + "Assessments");
        Set<String> codes = new TreeSet<>();
        old.fieldNames().forEachRemaining(codes::add);
        now.fieldNames().forEachRemaining(codes::add);
        for (String code : codes) {
            JsonNode was = old.path(code);
            JsonNode is = now.path(code);
            if (!was.path("verdict").equals(is.path("verdict"))
                    || !was.path("reason").equals(is.path("reason"))) {
                JsonNode name = (is.isMissingNode() ? was : is).path("name");
                verdicts.add(new Change.Verdict(
                        type,
                        code,
                        new Text(name.path("zh").asText(code), name.path("en").asText(code)),
                        was.path("verdict").asText("—"),
                        was.hasNonNull("reason") ? was.path("reason").asText() : null,
                        is.path("verdict").asText("—"),
                        is.hasNonNull("reason") ? is.path("reason").asText() : null,
                        List.copyOf(reasons.getOrDefault(type + "/" + code, Set.of(Change.Reason.OTHER)))));
            }
        }
    }
}
