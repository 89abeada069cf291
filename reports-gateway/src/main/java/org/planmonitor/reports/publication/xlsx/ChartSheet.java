package org.planmonitor.reports.publication.xlsx;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Chart.Series;
import org.planmonitor.reports.publication.Labels;
import org.planmonitor.reports.publication.markup.Xml;
import org.planmonitor.reports.publication.ooxml.Parts;
import org.planmonitor.reports.publication.xlsx.CellStyles.Look;
import org.planmonitor.reports.publication.xlsx.CellStyles.Role;

/** All charts below one another, each with its data to the left of it. */
final class ChartSheet {

    private static final int LEAST_ROWS = 18;
    private static final int CHART_COLUMN = 8;
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    private final String name;
    private final CellStyles styles;
    private final Labels labels;
    private final Map<Chart, Integer> rows = new LinkedHashMap<>();

    ChartSheet(String name, CellStyles styles, Labels labels, List<Chart> charts) {
        this.name = name;
        this.styles = styles;
        this.labels = labels;
        int row = 1;
        for (Chart chart : charts) {
            rows.put(chart, row);
            row += height(chart);
            styles.index(format(chart));
        }
    }

    String name() {
        return name;
    }

    /** The row of the series' names; the caption stands above it. */
    int row(Chart chart) {
        return rows.getOrDefault(chart, 1) + 1;
    }

    void write(Xml xml) {
        xml.open("worksheet", "xmlns", CellStyles.MAIN, "xmlns:r", Parts.RELATIONS);
        xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", "1").close();
        xml.open("sheetViews")
                .empty("sheetView", "workbookViewId", "0", "showGridLines", "0")
                .close();
        xml.open("cols")
                .empty("col", "min", "1", "max", "1", "width", "16", "customWidth", "1")
                .close();
        xml.open("sheetData");
        Rows out = new Rows(xml, styles);
        rows.forEach((chart, row) -> {
            out.skip(row - 1 - out.row());
            out.open(1.5);
            out.words(labels.of(chart), Look.of(Role.TITLE));
            out.close();
            data(out, chart);
        });
        xml.close();
        xml.empty("pageSetup", "paperSize", "9", "orientation", "landscape", "fitToWidth", "1", "fitToHeight", "0");
        xml.empty("drawing", "r:id", "rId1").close();
    }

    /** Names of series over their values, categories in the first column. */
    static void data(Rows out, Chart chart) {
        out.open();
        out.words(chart.unit(), Look.of(Role.HEADING));
        chart.series().forEach(series -> out.words(series.name(), Look.of(Role.HEADING)));
        out.close();
        for (int i = 0; i < chart.categories().size(); i++) {
            out.open();
            out.words(chart.categories().get(i), Look.of(Role.BODY));
            for (Series series : chart.series()) {
                @Nullable BigDecimal value = series.values().get(i);
                if (value == null) {
                    out.blank(Look.of(Role.BODY));
                } else {
                    out.number(value, CellStyles.number(chart.fractionDigits(), null));
                }
            }
            out.close();
        }
    }

    /** Where on the sheet each chart hangs. */
    void drawing(Xml xml) {
        xml.open(
                "xdr:wsDr",
                "xmlns:xdr",
                DRAWING + "spreadsheetDrawing",
                "xmlns:a",
                DRAWING + "main",
                "xmlns:r",
                Parts.RELATIONS);
        int index = 0;
        for (Map.Entry<Chart, Integer> entry : rows.entrySet()) {
            index++;
            anchor(xml, entry.getKey(), entry.getValue(), index);
        }
        xml.close();
    }

    private void anchor(Xml xml, Chart chart, int row, int index) {
        int left = Math.max(CHART_COLUMN, chart.series().size() + 2);
        xml.open("xdr:twoCellAnchor");
        corner(xml, "xdr:from", left, row);
        corner(xml, "xdr:to", left + 9, row + LEAST_ROWS - 3);
        xml.open("xdr:graphicFrame", "macro", "").open("xdr:nvGraphicFramePr");
        xml.empty(
                "xdr:cNvPr",
                "id",
                String.valueOf(index + 1),
                "name",
                labels.number(chart.id()),
                "descr",
                chart.description());
        xml.empty("xdr:cNvGraphicFramePr").close();
        xml.open("xdr:xfrm")
                .empty("a:off", "x", "0", "y", "0")
                .empty("a:ext", "cx", "0", "cy", "0")
                .close();
        xml.open("a:graphic").open("a:graphicData", "uri", DRAWING + "chart");
        xml.empty("c:chart", "xmlns:c", DRAWING + "chart", "r:id", "rId" + index);
        xml.close().close().close().empty("xdr:clientData").close();
    }

    private static void corner(Xml xml, String name, int column, int row) {
        xml.open(name).leaf("xdr:col", String.valueOf(column)).leaf("xdr:colOff", "0");
        xml.leaf("xdr:row", String.valueOf(row)).leaf("xdr:rowOff", "0").close();
    }

    private static int height(Chart chart) {
        return Math.max(LEAST_ROWS, chart.categories().size() + 4);
    }

    private static Look format(Chart chart) {
        return new Look(Role.BODY, CellStyles.number(chart.fractionDigits(), null), null);
    }
}
