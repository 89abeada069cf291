package org.planmonitor.reports.evaluation.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** Every source of a figure, with how many figures came from it. */
final class SourcesPart {

    private SourcesPart() {}

    private record Source(String title, String published) implements Comparable<Source> {
        @Override
        public int compareTo(Source other) {
            int byDay = published.compareTo(other.published);
            return byDay == 0 ? title.compareTo(other.title) : byDay;
        }
    }

    static Section of(Material material) {
        Map<Source, Integer> sources = new TreeMap<>();
        for (JsonNode each : material.list("/indicators/observations")) {
            JsonNode source = each.path("source");
            sources.merge(
                    new Source(
                            source.path("title").asText(material.say("sources.unnamed")),
                            source.path("published").asText("")),
                    1,
                    Integer::sum);
        }
        List<Table.Row> rows = new ArrayList<>();
        sources.forEach((source, count) -> rows.add(Table.Row.of(
                Cell.words(source.title()),
                Cell.words(source.published().isEmpty() ? "—" : source.published()),
                Cell.number(BigDecimal.valueOf(count), 0))));
        return Section.of(
                "sources",
                material.say("part.SOURCES"),
                Paragraph.of(material.say("sources.what", material.asOfInWords())),
                new Table(
                        "table-sources",
                        material.say("sources.table"),
                        List.of(
                                Column.words(material.say("column.source")),
                                Column.words(material.say("column.published.on")),
                                Column.numbers(material.say("column.figures"), null, 0)),
                        rows,
                        null));
    }
}
