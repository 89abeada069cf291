package org.planmonitor.reports.evaluation.content;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** The indicator table in the form that the plan prints it, with what became of each row beside it. */
final class IndicatorTablePart {

    private IndicatorTablePart() {}

    static Section of(Material material) {
        List<Table.Row> rows = new ArrayList<>();
        String category = "";
        for (JsonNode indicator : material.indicators()) {
            String own = indicator.path("category").asText();
            if (!own.equals(category)) {
                category = own;
                rows.add(new Table.Row.Heading(category(material, own)));
            }
            rows(material, indicator, rows);
        }
        String plan = material.say("group.plan");
        String actual = material.say("group.actual");
        Table table = new Table(
                "table-indicators",
                material.say("indicators.table"),
                List.of(
                        Column.numbers(material.say("column.number"), null, 0),
                        Column.words(material.say("column.indicator")),
                        Column.words(material.say("column.unit")),
                        Column.words(material.say("column.baseline")).under(plan),
                        Column.words(material.say("column.target")).under(plan),
                        Column.words(material.say("column.attribute")).under(plan),
                        Column.words(material.say("column.actual")).under(actual),
                        Column.verdicts(material.say("column.verdict")).under(actual),
                        Column.numbers(material.say("column.pace"), null, 3).under(actual)),
                rows,
                material.say("indicators.table.note"));
        return Section.of("indicator-table", material.say("part.INDICATOR_TABLE"), table);
    }

    private static String category(Material material, String code) {
        for (JsonNode each : material.at("/indicators/assessment/indicators/byCategory")) {
            if (each.path("code").asText().equals(code)) {
                return material.name(each);
            }
        }
        return code;
    }

    private static void rows(Material material, JsonNode indicator, List<Table.Row> rows) {
        JsonNode judged = material.judged(indicator);
        JsonNode components = indicator.path("components");
        boolean many = components.size() > 1;
        Cell number = Material.numberCell(indicator, "/number");
        Cell unit = Cell.words(material.words().text(indicator.path("unit")));
        Cell attribute = Cell.words(
                material.words().code("attribute", indicator.path("attribute").asText()));
        if (many) {
            rows.add(Table.Row.of(
                    number,
                    Cell.words(material.name(indicator)),
                    unit,
                    Cell.nothing(),
                    Cell.nothing(),
                    attribute,
                    Cell.nothing(),
                    material.verdictCell(judged),
                    Material.numberCell(judged, "/paceRatio")));
        }
        for (JsonNode component : components) {
            JsonNode own = Figures.component(judged, component.path("code").asText());
            rows.add(Table.Row.of(
                    many ? Cell.nothing() : number,
                    Cell.words((many ? "　" : "") + material.name(component)),
                    unit,
                    Cell.words(Figures.baseline(material, component)),
                    Cell.words(Figures.target(material, component)),
                    attribute,
                    Cell.words(Figures.actual(material, "INDICATOR", indicator, component, own)),
                    material.verdictCell(own),
                    Material.numberCell(own, "/paceRatio")));
        }
    }
}
