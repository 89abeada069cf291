package org.planmonitor.reports.evaluation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.kit.json.CanonicalJson;
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

    /** Writes it as canonical JSON, a block at a time: as one tree it would take more memory than the publication itself. */
    static void write(Publication publication, OutputStream out) throws IOException {
        ObjectNode before = JsonNodeFactory.instance.objectNode();
        before.put("form", FORM);
        before.put("language", publication.language().tag());
        ObjectNode about = before.putObject("metadata");
        about.put("plan", publication.metadata().plan());
        about.put("kind", publication.metadata().kind());
        about.put("issuer", publication.metadata().issuer());
        about.put("instant", publication.metadata().instant().toString());
        about.put("zone", publication.metadata().zone().getId());
        about.put("contentHash", publication.metadata().contentHash());
        about.put("notice", publication.metadata().notice());
        ObjectNode behind = JsonNodeFactory.instance.objectNode();
        behind.put("subtitle", publication.subtitle());
        behind.put("title", publication.title());
        put("{" + members(before) + ",\"sections\":", out);
        sections(publication.sections(), out);
        put("," + members(behind) + "}", out);
    }

    private static void sections(List<Section> sections, OutputStream out) throws IOException {
        String separator = "[";
        for (Section each : sections) {
            put(separator, out);
            section(each, out);
            separator = ",";
        }
        put(sections.isEmpty() ? "[]" : "]", out);
    }

    private static void section(Section section, OutputStream out) throws IOException {
        put("{\"blocks\":[", out);
        String separator = "";
        for (Block each : section.blocks()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            block(each, json);
            put(separator, out);
            CanonicalJson.write(json, out);
            separator = ",";
        }
        ObjectNode name = JsonNodeFactory.instance.objectNode();
        name.put("id", section.id());
        name.put("number", section.number());
        put("]," + members(name) + ",\"sections\":", out);
        sections(section.sections(), out);
        put("," + members(JsonNodeFactory.instance.objectNode().put("title", section.title())) + "}", out);
    }

    /** The canonical members of an object, to stand between others in the order of their names. */
    private static String members(ObjectNode json) {
        String whole = new String(CanonicalJson.bytes(json), StandardCharsets.UTF_8);
        return whole.substring(1, whole.length() - 1);
    }

    private static void put(String json, OutputStream out) throws IOException {
        out.write(json.getBytes(StandardCharsets.UTF_8));
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
