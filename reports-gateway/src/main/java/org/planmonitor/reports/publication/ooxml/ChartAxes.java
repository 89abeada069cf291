package org.planmonitor.reports.publication.ooxml;

import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.markup.Xml;

import static org.planmonitor.reports.publication.ooxml.ChartPart.value;

/** The axes of a native chart: categories, and values with their unit. */
record ChartAxes(Xml xml, Chart chart) {

    void write() {
        boolean stacked = chart.kind() == Chart.Kind.STACKED;
        axis("c:catAx", "1", "2", stacked ? "maxMin" : "minMax", stacked ? "l" : "b", false);
        value(xml, "c:auto", "1");
        value(xml, "c:lblAlgn", "ctr");
        value(xml, "c:lblOffset", "100");
        value(xml, "c:noMultiLvlLbl", "1");
        xml.close();
        axis("c:valAx", "2", "1", "minMax", stacked ? "t" : "l", stacked);
        value(xml, "c:crossBetween", "between");
        xml.close();
    }

    /** Everything that both axes have; the element stays open for what they have not. */
    private void axis(String name, String id, String other, String orientation, String position, boolean hidden) {
        xml.open(name);
        value(xml, "c:axId", id);
        xml.open("c:scaling");
        value(xml, "c:orientation", orientation);
        xml.close();
        value(xml, "c:delete", hidden ? "1" : "0");
        value(xml, "c:axPos", position);
        if (name.equals("c:valAx") && !hidden) {
            xml.open("c:majorGridlines").open("c:spPr").open("a:ln", "w", "6350");
            ChartPart.fill(xml, Colour.LINE);
            xml.close().close().close();
            if (!chart.unit().isEmpty()) {
                title();
            }
        }
        xml.empty("c:numFmt", "formatCode", "General", "sourceLinked", "0");
        value(xml, "c:majorTickMark", "none");
        value(xml, "c:minorTickMark", "none");
        value(xml, "c:tickLblPos", name.equals("c:catAx") ? "low" : "nextTo");
        value(xml, "c:crossAx", other);
        value(xml, "c:crosses", "autoZero");
    }

    private void title() {
        xml.open("c:title")
                .open("c:tx")
                .open("c:rich")
                .empty("a:bodyPr", "rot", "0", "vert", "horz")
                .open("a:p");
        xml.open("a:pPr").empty("a:defRPr", "sz", "900", "b", "0").close();
        xml.open("a:r")
                .empty("a:rPr", "sz", "900", "b", "0")
                .leaf("a:t", chart.unit())
                .close();
        xml.close().close().close();
        value(xml, "c:overlay", "0");
        xml.close();
    }
}
