package org.planmonitor.reports.publication.docx;

import java.util.List;

import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.HeadingRow;
import org.planmonitor.reports.publication.Sources;
import org.planmonitor.reports.publication.Table;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.font.Faces;
import org.planmonitor.reports.publication.layout.Sheet;
import org.planmonitor.reports.publication.layout.Widths;
import org.planmonitor.reports.publication.markup.Xml;

/** Native tables: their heading again on every page, rows that no page breaks. */
record Tables(Xml xml, Runs runs, Bookmarks bookmarks, Words words) {

    private static final double SIZE = 9;

    /** Twentieths of a point, in which the format measures. */
    private static final double TWENTIETHS = 20;

    void write(Table table, String caption, Sources sources) {
        runs.open("TableCaption");
        bookmarks.mark(xml, table.id());
        runs.run(caption, null);
        xml.close();
        double[] widths = Widths.of(table, Faces.shipped(), Sheet.report().textWidth(), SIZE);
        xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "PlanTable");
        xml.empty("w:tblW", "w:w", "5000", "w:type", "pct").empty("w:tblLayout", "w:type", "fixed");
        xml.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1").empty("w:tblCaption", "w:val", caption);
        xml.close().open("w:tblGrid");
        for (double width : widths) {
            xml.empty("w:gridCol", "w:w", twentieths(width));
        }
        xml.close();
        heading(table, widths);
        for (Table.Row row : table.rows()) {
            row(row, table.columns(), widths, sources);
        }
        xml.close();
        if (table.note() == null) {
            runs.paragraph("TableNote", "");
        } else {
            runs.paragraph("TableNote", words.tableNote(table.note()));
        }
    }

    private void heading(Table table, double[] widths) {
        List<HeadingRow> rows = HeadingRow.of(table.columns());
        for (int i = 0; i < rows.size(); i++) {
            xml.open("w:tr")
                    .open("w:trPr")
                    .empty("w:cantSplit")
                    .empty("w:tblHeader")
                    .close();
            int column = 0;
            for (HeadingRow.Part part : rows.get(i).parts()) {
                column = reached(i, column, part.column(), widths);
                cell(widths, column, part.columns(), part.rows() > 1 ? "restart" : "");
                runs.paragraph(part.columns() > 1 ? "TableHeadCentre" : head(part.type()), part.text());
                xml.close();
                column += part.columns();
            }
            reached(i, column, widths.length, widths);
            xml.close();
        }
    }

    /** Cells of the row above that reach down into this one, up to a column. */
    private int reached(int row, int from, int to, double[] widths) {
        if (row == 0) {
            return to;
        }
        for (int column = from; column < to; column++) {
            cell(widths, column, 1, "continue");
            runs.paragraph("TableHead", "");
            xml.close();
        }
        return to;
    }

    private void row(Table.Row row, List<Column> columns, double[] widths, Sources sources) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        switch (row) {
            case Table.Row.Heading(String text) -> {
                cell(widths, 0, columns.size(), "");
                runs.paragraph("TableGroup", text);
                xml.close();
            }
            case Table.Row.Cells(List<Cell> cells) -> {
                for (int i = 0; i < cells.size(); i++) {
                    cell(widths, i, 1, "");
                    runs.open(columns.get(i).type() instanceof Column.Numbers ? "TableNumber" : "TableText");
                    content(cells.get(i), sources);
                    xml.close().close();
                }
            }
        }
        xml.close();
    }

    private void content(Cell cell, Sources sources) {
        switch (cell) {
            case Cell.Words(var content) -> runs.runs(content, sources);
            case Cell.Verdict(Colour colour, String text) -> {
                xml.open("w:r")
                        .open("w:rPr")
                        .empty("w:color", "w:val", colour.hex())
                        .close();
                xml.leaf("w:t", "■ ", "xml:space", "preserve").close();
                runs.run(text, "Strong");
            }
            case Cell.Amount _, Cell.Day _, Cell.Nothing _ -> runs.run(cell.text(), null);
        }
    }

    /** Begins a cell; it stays open for its paragraphs. */
    private void cell(double[] widths, int column, int columns, String merge) {
        double width = 0;
        for (int i = column; i < column + columns; i++) {
            width += widths[i];
        }
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", twentieths(width), "w:type", "dxa");
        if (columns > 1) {
            xml.empty("w:gridSpan", "w:val", String.valueOf(columns));
        }
        if (!merge.isEmpty()) {
            xml.empty("w:vMerge", "w:val", merge);
        }
        xml.close();
    }

    private static String head(Column.Type type) {
        return type instanceof Column.Numbers ? "TableHeadNumber" : "TableHead";
    }

    private static String twentieths(double points) {
        return String.valueOf(Math.round(points * TWENTIETHS));
    }
}
