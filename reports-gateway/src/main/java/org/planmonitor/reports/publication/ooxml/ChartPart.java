package org.planmonitor.reports.publication.ooxml;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Chart.Series;
import org.planmonitor.reports.publication.Chart.Style;
import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.markup.Xml;

/**
 * A chart that the reader's program draws and lets the reader change. Its values lie in cells, one column for each series below its name,
 * and again in the chart, for programs that do not look.
 *
 * @param sheet the name of the sheet with the cells
 * @param row the row of the series' names, from 1; categories lie below it in column A
 */
public record ChartPart(Chart chart, String sheet, int row) {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /** Writes the part; {@code workbook} is the relation of the workbook with its cells, null when they lie in the same file. */
    public void write(Xml xml, @Nullable String workbook) {
        xml.open(
                "c:chartSpace",
                "xmlns:c",
                "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "xmlns:a",
                DRAWING,
                "xmlns:r",
                Parts.RELATIONS);
        value(xml, "c:date1904", "0");
        value(xml, "c:roundedCorners", "0");
        xml.open("c:chart");
        value(xml, "c:autoTitleDeleted", "1");
        xml.open("c:plotArea").empty("c:layout");
        plot(xml);
        new ChartAxes(xml, chart).write();
        xml.close();
        xml.open("c:legend");
        value(xml, "c:legendPos", "t");
        value(xml, "c:overlay", "0");
        xml.close();
        value(xml, "c:plotVisOnly", "1");
        value(xml, "c:dispBlanksAs", "gap");
        xml.close();
        xml.open("c:txPr").empty("a:bodyPr").open("a:p").open("a:pPr").empty("a:defRPr", "sz", "900");
        xml.close().empty("a:endParaRPr").close().close();
        if (workbook != null) {
            xml.open("c:externalData", "r:id", workbook);
            value(xml, "c:autoUpdate", "0");
            xml.close();
        }
        xml.close();
    }

    private void plot(Xml xml) {
        boolean lines = chart.kind() == Chart.Kind.LINES;
        boolean stacked = chart.kind() == Chart.Kind.STACKED;
        xml.open(lines ? "c:lineChart" : "c:barChart");
        if (!lines) {
            value(xml, "c:barDir", stacked ? "bar" : "col");
        }
        value(xml, "c:grouping", lines ? "standard" : stacked ? "stacked" : "clustered");
        value(xml, "c:varyColors", "0");
        for (int i = 0; i < chart.series().size(); i++) {
            series(xml, i);
        }
        if (lines) {
            value(xml, "c:marker", "1");
        } else {
            value(xml, "c:gapWidth", "60");
            if (stacked) {
                value(xml, "c:overlap", "100");
            }
        }
        value(xml, "c:axId", "1");
        value(xml, "c:axId", "2");
        xml.close();
    }

    private void series(Xml xml, int index) {
        Series series = chart.series().get(index);
        String column = String.valueOf((char) ('B' + index));
        xml.open("c:ser");
        value(xml, "c:idx", String.valueOf(index));
        value(xml, "c:order", String.valueOf(index));
        xml.open("c:tx").open("c:strRef").leaf("c:f", cells(column, row, row)).open("c:strCache");
        value(xml, "c:ptCount", "1");
        point(xml, 0, series.name());
        xml.close().close().close();
        boolean lines = chart.kind() == Chart.Kind.LINES;
        shape(xml, series, lines);
        if (lines) {
            marker(xml, series);
        } else {
            value(xml, "c:invertIfNegative", "0");
        }
        if (chart.kind() == Chart.Kind.STACKED) {
            labels(xml);
        }
        int last = row + chart.categories().size();
        xml.open("c:cat")
                .open("c:strRef")
                .leaf("c:f", cells("A", row + 1, last))
                .open("c:strCache");
        points(xml, chart.categories());
        xml.close().close().close();
        xml.open("c:val")
                .open("c:numRef")
                .leaf("c:f", cells(column, row + 1, last))
                .open("c:numCache");
        xml.leaf("c:formatCode", "General");
        points(xml, series.values().stream().map(ChartPart::plain).toList());
        xml.close().close().close();
        if (lines) {
            value(xml, "c:smooth", "0");
        }
        xml.close();
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static void points(Xml xml, List<String> points) {
        value(xml, "c:ptCount", String.valueOf(points.size()));
        for (int i = 0; i < points.size(); i++) {
            if (!points.get(i).isEmpty()) {
                point(xml, i, points.get(i));
            }
        }
    }

    private static void point(Xml xml, int index, String point) {
        xml.open("c:pt", "idx", String.valueOf(index)).leaf("c:v", point).close();
    }

    private static void shape(Xml xml, Series series, boolean lines) {
        xml.open("c:spPr");
        if (!lines) {
            fill(xml, series.colour());
        } else if (series.style() == Style.POINTS) {
            xml.open("a:ln", "w", "19050").empty("a:noFill").close();
        } else {
            xml.open("a:ln", "w", "22225", "cap", "rnd");
            fill(xml, series.colour());
            if (series.style() == Style.DASHED) {
                xml.empty("a:prstDash", "val", "dash");
            }
            xml.empty("a:round").close();
        }
        xml.close();
    }

    private static void marker(Xml xml, Series series) {
        xml.open("c:marker");
        value(xml, "c:symbol", series.style() == Style.DASHED ? "none" : "circle");
        if (series.style() != Style.DASHED) {
            value(xml, "c:size", series.style() == Style.POINTS ? "7" : "5");
            xml.open("c:spPr");
            fill(xml, series.colour());
            xml.close();
        }
        xml.close();
    }

    private static void labels(Xml xml) {
        xml.open("c:dLbls");
        for (String shown : List.of(
                "c:showLegendKey:0",
                "c:showVal:1",
                "c:showCatName:0",
                "c:showSerName:0",
                "c:showPercent:0",
                "c:showBubbleSize:0")) {
            int colon = shown.lastIndexOf(':');
            value(xml, shown.substring(0, colon), shown.substring(colon + 1));
        }
        xml.close();
    }

    static void fill(Xml xml, Colour colour) {
        xml.open("a:solidFill").empty("a:srgbClr", "val", colour.hex()).close();
    }

    static void value(Xml xml, String name, String value) {
        xml.empty(name, "val", value);
    }

    private String cells(String column, int from, int to) {
        String first = "'" + sheet.replace("'", "''") + "'!$" + column + "$" + from;
        return from == to ? first : first + ":$" + column + "$" + to;
    }
}
