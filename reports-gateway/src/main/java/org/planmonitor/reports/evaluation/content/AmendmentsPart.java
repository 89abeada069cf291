package org.planmonitor.reports.evaluation.content;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** Targets that were changed, by whom and by which decision. */
final class AmendmentsPart {

    private AmendmentsPart() {}

    static Section of(Material material) {
        List<Table.Row> rows = new ArrayList<>();
        for (JsonNode each : material.list("/indicators/amendments")) {
            rows.add(Table.Row.of(
                    Cell.words(material.subject(each)),
                    Cell.words(target(material, each.path("before"))),
                    Cell.words(target(material, each.path("target"))),
                    Cell.words(each.at("/decision/body").asText()),
                    Cell.words(each.at("/decision/number").asText("")
                            + " "
                            + each.at("/decision/date").asText("")),
                    Cell.words(each.at("/decision/reason").asText(""))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(
                rows.isEmpty() ? material.say("amendments.none") : material.say("amendments.counts", rows.size())));
        if (!rows.isEmpty()) {
            blocks.add(new Table(
                    "table-amendments",
                    material.say("amendments.table"),
                    List.of(
                            Column.words(material.say("column.indicator")),
                            Column.words(material.say("column.before")),
                            Column.words(material.say("column.after")),
                            Column.words(material.say("column.body")),
                            Column.words(material.say("column.document")),
                            Column.words(material.say("column.reason"))),
                    rows,
                    null));
        }
        return Section.of("amendments", material.say("part.AMENDMENTS"), blocks, List.of());
    }

    private static String target(Material material, JsonNode target) {
        var component = JsonNodeFactory.instance.objectNode();
        component.set("target", target);
        return Figures.target(material, component);
    }
}
