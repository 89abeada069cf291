package org.planmonitor.reports.evaluation.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** What held projects up and was not cleared by the instant. */
final class BlockersPart {

    private BlockersPart() {}

    static Section of(Material material) {
        List<JsonNode> standing = material.list(
                "/projects/blockers", each -> each.path("standing").asBoolean());
        int all = material.at("/projects/blockers").size();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(
                all == 0 ? material.say("blockers.none") : material.say("blockers.counts", all, standing.size())));
        if (!standing.isEmpty()) {
            Map<String, String> names = new HashMap<>();
            material.list("/projects/projects")
                    .forEach(each -> names.put(each.path("code").asText(), material.name(each)));
            List<Table.Row> rows = new ArrayList<>();
            for (JsonNode each : standing) {
                String project = each.path("project").asText();
                rows.add(Table.Row.of(
                        Cell.words(names.getOrDefault(project, project)),
                        Cell.words(each.path("words").asText()),
                        Cell.words(each.path("raisedOn").asText()),
                        Cell.words(each.path("due").asText("—")),
                        Material.numberCell(each, "/level")));
            }
            blocks.add(new Table(
                    "table-blockers",
                    material.say("blockers.table"),
                    List.of(
                            Column.words(material.say("column.project")),
                            Column.words(material.say("column.blocker")),
                            Column.words(material.say("column.raised")),
                            Column.words(material.say("column.due")),
                            Column.numbers(material.say("column.level"), null, 0)),
                    rows,
                    null));
        }
        return Section.of("blockers", material.say("part.BLOCKERS"), blocks, List.of());
    }
}
