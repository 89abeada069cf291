package org.planmonitor.reports.evaluation.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Formula;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** How verdicts come about: the formula of every kind that the plan has, and the thresholds in force. */
final class MethodsPart {

    private MethodsPart() {}

    static Section of(Material material) {
        Set<String> kinds = new TreeSet<>();
        JsonNode thresholds = null;
        for (JsonNode each : material.indicators()) {
            JsonNode judged = material.judged(each);
            // What consists of several has its formulas in its components.
            kinds.add(kind(judged));
            judged.path("components").forEach(component -> kinds.add(kind(component)));
            if (judged.hasNonNull("thresholds")) {
                thresholds = judged.path("thresholds");
            }
        }
        kinds.remove("");
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(material.say("methods.what")));
        for (String kind : kinds) {
            String name = material.words().code("kind", kind);
            String reading = material.words().code("kind.reading", kind);
            blocks.add(Paragraph.of(material.say("methods.kind", name, reading)));
            Formulas.general(kind).ifPresent(formula -> blocks.add(new Formula(formula, reading)));
        }
        if (thresholds != null) {
            blocks.add(thresholds(material, thresholds));
        }
        blocks.add(Paragraph.of(material.say("methods.verdicts")));
        return Section.of("methods", material.say("part.METHODS"), blocks, List.of());
    }

    private static String kind(JsonNode judged) {
        return judged.at("/inputs/appliedKind").asText(judged.at("/inputs/kind").asText(""));
    }

    private static Table thresholds(Material material, JsonNode thresholds) {
        List<Table.Row> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> threshold : thresholds.properties()) {
            rows.add(Table.Row.of(
                    Cell.words(material.words().code("threshold", threshold.getKey())),
                    Material.numberCell(threshold.getValue(), "")));
        }
        return new Table(
                "table-thresholds",
                material.say("methods.thresholds"),
                List.of(
                        Column.words(material.say("column.threshold")),
                        Column.numbers(material.say("column.value"), null, 3)),
                rows,
                null);
    }
}
