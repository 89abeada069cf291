package org.planmonitor.reports.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Bullets;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Formula;
import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Note;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** A publication as data, in the form of {@code schemas/report-document/v1.json}. */
final class DocumentJson {

    static final String FORM = "planmonitor-report-document/1";

    private DocumentJson() {}

    static JsonNode of(Publication publication) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("form", FORM);
        json.put("language", publication.language().tag());
        json.put("title", publication.title());
        json.put("subtitle", publication.subtitle());
        ObjectNode about = json.putObject("metadata");
        about.put("plan", publication.metadata().plan());
        about.put("kind", publication.metadata().kind());
        about.put("issuer", publication.metadata().issuer());
        about.put("instant", publication.metadata().instant().toString());
        about.put("zone", publication.metadata().zone().getId());
        about.put("contentHash", publication.metadata().contentHash());
        about.put("notice", publication.metadata().notice());
        ArrayNode sections = json.putArray("sections");
        publication.sections().forEach(each -> section(each, sections.addObject()));
        return json;
    }

    private static void section(Section section, ObjectNode json) {
        json.put("id", section.id());
        json.put("number", section.number());
        json.put("title", section.title());
        ArrayNode blocks = json.putArray("blocks");
        section.blocks().forEach(each -> block(each, blocks.addObject()));
        ArrayNode sections = json.putArray("sections");
        section.sections().forEach(each -> section(each, sections.addObject()));
    }

    private static void block(Block block, ObjectNode json) {
        switch (block) {
            case Paragraph paragraph ->
                runs(paragraph.content(), json.put("type", "PARAGRAPH").putArray("content"));
            case Note note -> {
                json.put("type", "NOTE").put("kind", note.kind().name());
                runs(note.content(), json.putArray("content"));
            }
            case Bullets bullets -> {
                ArrayNode items = json.put("type", "BULLETS")
                        .put("ordered", bullets.ordered())
                        .putArray("items");
                bullets.items().forEach(each -> runs(each, items.addArray()));
            }
            case Formula formula ->
                json.put("type", "FORMULA")
                        .put("expression", formula.expression())
                        .put("reading", formula.reading());
            case Chart chart -> chart(chart, json);
            case Table table -> table(table, json);
        }
    }

    private static void runs(Iterable<Inline> runs, ArrayNode json) {
        for (Inline run : runs) {
            ObjectNode each = json.addObject().put("text", run.text());
            switch (run) {
                case Inline.Plain _ -> each.put("type", "PLAIN");
                case Inline.Strong _ -> each.put("type", "STRONG");
                case Inline.Emphasis _ -> each.put("type", "EMPHASIS");
                case Inline.Link link ->
                    each.put("type", "LINK").put("target", link.target().toString());
                case Inline.Reference reference -> each.put("type", "REFERENCE").put("target", reference.target());
                case Inline.Figure figure ->
                    each.put("type", "FIGURE")
                            .put("reference", figure.reference())
                            .put("source", figure.source());
            }
        }
    }

    private static void chart(Chart chart, ObjectNode json) {
        json.put("type", "CHART").put("id", chart.id()).put("caption", chart.caption());
        json.put("description", chart.description()).put("kind", chart.kind().name());
        json.put("unit", chart.unit());
        ArrayNode categories = json.putArray("categories");
        chart.categories().forEach(categories::add);
        ArrayNode series = json.putArray("series");
        for (Chart.Series each : chart.series()) {
            ObjectNode one = series.addObject().put("name", each.name());
            one.put("colour", each.colour().token()).put("style", each.style().name());
            ArrayNode values = one.putArray("values");
            each.values().forEach(values::add);
        }
    }

    private static void table(Table table, ObjectNode json) {
        json.put("type", "TABLE").put("id", table.id()).put("caption", table.caption());
        json.put("note", table.note());
        ArrayNode columns = json.putArray("columns");
        for (Column column : table.columns()) {
            ObjectNode one = columns.addObject().put("title", column.title()).put("group", column.group());
            one.put(
                    "type",
                    switch (column.type()) {
                        case Column.Words _ -> "WORDS";
                        case Column.Numbers _ -> "NUMBERS";
                        case Column.Dates _ -> "DATES";
                        case Column.Verdicts _ -> "VERDICTS";
                    });
            one.put("unit", column.type() instanceof Column.Numbers numbers ? numbers.unit() : null);
        }
        ArrayNode rows = json.putArray("rows");
        for (Table.Row row : table.rows()) {
            switch (row) {
                case Table.Row.Heading heading -> rows.addObject().put("heading", heading.text());
                case Table.Row.Cells cells -> {
                    ArrayNode own = rows.addObject().putArray("cells");
                    cells.cells().forEach(each -> cell(each, own.addObject()));
                }
            }
        }
    }

    private static void cell(Cell cell, ObjectNode json) {
        json.put("text", cell.text());
        switch (cell) {
            case Cell.Amount number -> json.put("value", number.value()).put("unit", number.unit());
            case Cell.Day day -> json.put("date", day.date().toString());
            case Cell.Verdict verdict -> json.put("colour", verdict.colour().token());
            case Cell.Words words -> runs(words.content(), json.putArray("content"));
            case Cell.Nothing _ -> json.put("nothing", true);
        }
    }
}
