package org.planmonitor.reports.publication.docx;

import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.layout.Sheet;
import org.planmonitor.reports.publication.markup.Xml;

/** Frames in the text that charts lie in, numbered as their parts are. */
final class Drawings {

    /** English Metric Units to a point. */
    private static final long EMU = 12_700;

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    private final Xml xml;
    private int last;

    Drawings(Xml xml) {
        this.xml = xml;
    }

    void write(Chart chart) {
        String number = String.valueOf(++last);
        long height = chart.kind() == Chart.Kind.STACKED
                ? 60 + 28L * chart.categories().size()
                : 210;
        String width = String.valueOf(Math.round(Sheet.report().textWidth()) * EMU);
        xml.open("w:r").open("w:drawing").open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", width, "cy", String.valueOf(height * EMU));
        xml.empty("wp:docPr", "id", number, "name", "Chart " + number, "descr", chart.description());
        xml.empty("wp:cNvGraphicFramePr");
        xml.open("a:graphic", "xmlns:a", DRAWING + "main").open("a:graphicData", "uri", DRAWING + "chart");
        xml.empty("c:chart", "xmlns:c", DRAWING + "chart", "r:id", "chart" + number);
        xml.close().close().close().close().close();
    }
}
