package org.planmonitor.reports.publication.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.HeadingRow;
import org.planmonitor.reports.publication.Table;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.font.Face;
import org.planmonitor.reports.publication.markup.Decimals;
import org.planmonitor.reports.publication.markup.Xml;
import org.planmonitor.reports.publication.xlsx.CellStyles.Look;
import org.planmonitor.reports.publication.xlsx.CellStyles.Role;

/** The sheet of a table: its caption, its heading, which stays in view, its rows with their types, its note. */
record Sheets(CellStyles styles, Words words) {

    static final String DAY = "yyyy\\-mm\\-dd";
    private static final int CAPTION_ROWS = 1;

    /** Gathers the styles that a table needs. */
    void gather(Table table) {
        for (Table.Row row : table.rows()) {
            if (row instanceof Table.Row.Cells(List<Cell> cells)) {
                cells.forEach(cell -> styles.index(look(cell)));
            }
        }
    }

    void write(Xml xml, Table table, String caption) {
        List<HeadingRow> heading = HeadingRow.of(table.columns());
        int frozen = CAPTION_ROWS + heading.size();
        xml.open("worksheet", "xmlns", CellStyles.MAIN).open("sheetPr");
        xml.empty("pageSetUpPr", "fitToPage", "1").close();
        xml.open("sheetViews").open("sheetView", "workbookViewId", "0", "showGridLines", "0");
        xml.empty(
                "pane",
                "ySplit",
                "" + frozen,
                "topLeftCell",
                "A" + (frozen + 1),
                "activePane",
                "bottomLeft",
                "state",
                "frozen");
        xml.close().close();
        double[] widths = widths(table);
        columns(xml, widths);
        xml.open("sheetData");
        Rows rows = new Rows(xml, styles);
        rows.open(2);
        rows.words(caption, Look.of(Role.TITLE));
        rows.close();
        List<String> merged = heading(rows, heading, table.columns().size());
        String last = Rows.column(table.columns().size() - 1);
        for (Table.Row row : table.rows()) {
            rows.open(lines(row, widths));
            switch (row) {
                case Table.Row.Heading(String text) -> {
                    rows.words(text, Look.of(Role.GROUP));
                    if (table.columns().size() > 1) {
                        merged.add("A" + rows.row() + ":" + last + rows.row());
                    }
                }
                case Table.Row.Cells(List<Cell> cells) -> cells.forEach(cell -> write(rows, cell));
            }
            rows.close();
        }
        if (table.note() != null) {
            rows.open();
            rows.words(words.tableNote(table.note()), Look.of(Role.SMALL));
            rows.close();
        }
        xml.close();
        if (!merged.isEmpty()) {
            xml.open("mergeCells", "count", String.valueOf(merged.size()));
            merged.forEach(area -> xml.empty("mergeCell", "ref", area));
            xml.close();
        }
        xml.empty("pageSetup", "paperSize", "9", "orientation", "landscape", "fitToWidth", "1", "fitToHeight", "0");
        xml.close();
    }

    /** In the signs that a column holds, of which a Chinese one is two. */
    private static double[] widths(Table table) {
        double[] widths = new double[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            double widest = signs(table.columns().get(i).heading());
            for (Table.Row row : table.rows()) {
                if (row instanceof Table.Row.Cells(List<Cell> cells)) {
                    widest = Math.max(widest, signs(cells.get(i).text()));
                }
            }
            widths[i] = Math.clamp(widest + 3, 8, 48);
        }
        return widths;
    }

    private static double signs(String words) {
        return Face.TEXT.width(words, 2);
    }

    private static void columns(Xml xml, double[] widths) {
        xml.open("cols");
        for (int i = 0; i < widths.length; i++) {
            String at = String.valueOf(i + 1);
            xml.empty("col", "min", at, "max", at, "width", Decimals.text(widths[i]), "customWidth", "1");
        }
        xml.close();
    }

    private static int lines(Table.Row row, double[] widths) {
        int lines = 1;
        if (row instanceof Table.Row.Cells(List<Cell> cells)) {
            for (int i = 0; i < widths.length; i++) {
                lines = Math.max(lines, (int) Math.ceil(signs(cells.get(i).text()) / (widths[i] - 1.5)));
            }
        }
        return lines;
    }

    private static List<String> heading(Rows rows, List<HeadingRow> heading, int columns) {
        List<String> merged = new ArrayList<>();
        for (int i = 0; i < heading.size(); i++) {
            rows.open();
            String[] texts = new String[columns];
            Arrays.fill(texts, "");
            for (HeadingRow.Part part : heading.get(i).parts()) {
                texts[part.column()] = part.text();
                if (part.columns() > 1 || part.rows() > 1) {
                    merged.add(Rows.name(part.column(), rows.row()) + ":"
                            + Rows.name(part.column() + part.columns() - 1, rows.row() + part.rows() - 1));
                }
            }
            for (String text : texts) {
                if (text.isEmpty()) {
                    rows.blank(Look.of(Role.HEADING));
                } else {
                    rows.words(text, Look.of(Role.HEADING));
                }
            }
            rows.close();
        }
        return merged;
    }

    private static void write(Rows rows, Cell cell) {
        switch (cell) {
            case Cell.Amount amount ->
                rows.number(amount.value(), CellStyles.number(amount.fractionDigits(), amount.unit()));
            case Cell.Day day -> rows.day(day.date());
            case Cell.Words _, Cell.Verdict _, Cell.Nothing _ -> rows.words(cell.text(), look(cell));
        }
    }

    private static Look look(Cell cell) {
        return switch (cell) {
            case Cell.Amount amount ->
                new Look(Role.BODY, CellStyles.number(amount.fractionDigits(), amount.unit()), null);
            case Cell.Day _ -> new Look(Role.BODY, DAY, null);
            case Cell.Verdict(var colour, String text) ->
                new Look(Rows.formulaLike(text) ? Role.QUOTED : Role.BODY, null, colour);
            case Cell.Words _, Cell.Nothing _ -> Look.of(Role.BODY);
        };
    }
}
