package org.planmonitor.reports.evaluation.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Bullets;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** What is not known: by reason, indicator by indicator; and the series that do not continue. */
final class GapsPart {

    private GapsPart() {}

    static Section of(Material material) {
        List<Section> below = new ArrayList<>();
        Map<String, List<String>> byReason = new TreeMap<>();
        for (JsonNode each : material.indicators()) {
            JsonNode judged = material.judged(each);
            if (judged.hasNonNull("reason")) {
                byReason.computeIfAbsent(judged.path("reason").asText(), reason -> new ArrayList<>())
                        .add(material.name(each) + years(material, judged));
            }
        }
        byReason.forEach((reason, names) -> below.add(Section.of(
                "gap-" + reason.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                material.say("gaps.reason", material.words().code("reason", reason), names.size()),
                Paragraph.of(material.words().code("meaning", reason)),
                new Bullets(
                        false,
                        names.stream()
                                .map(name -> List.<Inline>of(new Inline.Plain(name)))
                                .toList()))));
        below.add(breaks(material));
        return Section.of("gaps", material.say("part.GAPS"), List.of(Paragraph.of(material.say("gaps.what"))), below);
    }

    private static String years(Material material, JsonNode judged) {
        List<String> missing = new ArrayList<>();
        judged.path("missingPeriods").forEach(each -> missing.add(each.asText()));
        return missing.isEmpty() ? "" : material.say("gaps.years", String.join(material.say("comma"), missing));
    }

    private static Section breaks(Material material) {
        List<Table.Row> rows = new ArrayList<>();
        for (JsonNode each : material.list("/indicators/breaks")) {
            rows.add(Table.Row.of(
                    Cell.words(material.subject(each)),
                    Cell.words(each.path("at").asText()),
                    Cell.words(
                            material.words().code("break", each.path("status").asText())),
                    Cell.words(material.words().text(each.path("reason"))),
                    Material.numberCell(each, "/revisedBaseline/value"),
                    Cell.words(each.at("/source/title").asText(""))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(rows.isEmpty() ? material.say("breaks.none") : material.say("breaks.what")));
        if (!rows.isEmpty()) {
            blocks.add(new Table(
                    "table-breaks",
                    material.say("breaks.table"),
                    List.of(
                            Column.words(material.say("column.indicator")),
                            Column.words(material.say("column.period")),
                            Column.words(material.say("column.status")),
                            Column.words(material.say("column.reason")),
                            Column.numbers(material.say("column.revised"), null, 4),
                            Column.words(material.say("column.source"))),
                    rows,
                    null));
        }
        return Section.of("breaks", material.say("breaks.title"), blocks, List.of());
    }
}
