package org.planmonitor.reports.evaluation.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** The transport networks: what of each mode serves, and the lengths that the plan promises, counted with their working. */
final class TransitPart {

    private TransitPart() {}

    static Section of(Material material) {
        Map<String, int[]> byMode = new TreeMap<>();
        for (JsonNode member : material.list("/projects/transit")) {
            int[] counts = byMode.computeIfAbsent(member.path("mode").asText("OTHER"), mode -> new int[2]);
            counts[0]++;
            if ("EXISTING".equals(member.at("/facility/status").asText())) {
                counts[1]++;
            }
        }
        List<Table.Row> rows = new ArrayList<>();
        byMode.forEach((mode, counts) -> rows.add(Table.Row.of(
                Cell.words(material.words().code("mode", mode)),
                Cell.number(BigDecimal.valueOf(counts[0]), 0),
                Cell.number(BigDecimal.valueOf(counts[1]), 0))));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                "table-transit",
                material.say("transit.table"),
                List.of(
                        Column.words(material.say("column.mode")),
                        Column.numbers(material.say("column.members"), null, 0),
                        Column.numbers(material.say("column.existing"), null, 0)),
                rows,
                null));
        targets(material, blocks);
        return Section.of("transit", material.say("part.TRANSIT"), blocks, List.of());
    }

    private static void targets(Material material, List<Block> blocks) {
        List<Table.Row> rows = new ArrayList<>();
        for (JsonNode each : material.list("/projects/transitMileages")) {
            rows.add(Table.Row.of(
                    Cell.words(material.words().text(each.path("subject"))),
                    Material.numberCell(each, "/against/value"),
                    Material.numberCell(each, "/value"),
                    Cell.words(material.say(each.path("complete").asBoolean() ? "yes" : "no")),
                    Cell.words(material.words().text(each.path("working")))));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Table(
                    "table-mileage",
                    material.say("transit.mileage"),
                    List.of(
                            Column.words(material.say("column.target.name")),
                            Column.numbers(material.say("column.target"), null, 3),
                            Column.numbers(material.say("column.counted"), null, 3),
                            Column.words(material.say("column.complete")),
                            Column.words(material.say("column.working"))),
                    rows,
                    material.say("transit.mileage.note")));
        }
    }
}
