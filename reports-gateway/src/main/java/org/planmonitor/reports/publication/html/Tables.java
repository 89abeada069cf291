package org.planmonitor.reports.publication.html;

import java.util.List;

import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.HeadingRow;
import org.planmonitor.reports.publication.Table;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.markup.Xml;

/** Tables, with headings that say what they head. */
record Tables(Xml xml, Runs runs, Words words) {

    void write(Table table, String caption) {
        xml.open("figure", "class", "table", "id", table.id());
        xml.open("table").leaf("caption", caption).open("thead");
        for (HeadingRow row : HeadingRow.of(table.columns())) {
            xml.open("tr");
            for (HeadingRow.Part part : row.parts()) {
                xml.leaf(
                        "th",
                        part.text(),
                        "scope",
                        part.columns() > 1 ? "colgroup" : "col",
                        "colspan",
                        String.valueOf(part.columns()),
                        "rowspan",
                        String.valueOf(part.rows()),
                        "class",
                        part.columns() > 1 ? "group" : kind(part.type()));
            }
            xml.close();
        }
        xml.close().open("tbody");
        table.rows().forEach(row -> write(row, table.columns()));
        xml.close().close();
        if (table.note() != null) {
            xml.leaf("figcaption", words.tableNote(table.note()));
        }
        xml.close();
    }

    private void write(Table.Row row, List<Column> columns) {
        xml.open("tr");
        switch (row) {
            case Table.Row.Heading(String text) ->
                xml.leaf("th", text, "scope", "rowgroup", "colspan", String.valueOf(columns.size()));
            case Table.Row.Cells(List<Cell> cells) -> {
                for (int i = 0; i < cells.size(); i++) {
                    xml.open("td", "class", kind(columns.get(i).type()));
                    write(cells.get(i));
                    xml.close();
                }
            }
        }
        xml.close();
    }

    private void write(Cell cell) {
        switch (cell) {
            case Cell.Words(var content) -> runs.write(content);
            case Cell.Verdict(var colour, String text) ->
                xml.leaf("span", text, "class", "verdict k-" + colour.token());
            case Cell.Day day -> xml.leaf("time", day.text(), "datetime", day.text());
            case Cell.Nothing(String text) -> xml.leaf("span", text, "class", "nothing");
            case Cell.Amount amount -> xml.text(amount.text());
        }
    }

    private static String kind(Column.Type type) {
        return switch (type) {
            case Column.Words _ -> "words";
            case Column.Numbers _ -> "number";
            case Column.Dates _ -> "date";
            case Column.Verdicts _ -> "verdict-cell";
        };
    }
}
