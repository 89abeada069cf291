package org.planmonitor.reports.publication.html;

import java.util.stream.Collectors;

import org.planmonitor.reports.publication.chart.Drawing;
import org.planmonitor.reports.publication.chart.Shape;
import org.planmonitor.reports.publication.markup.Decimals;
import org.planmonitor.reports.publication.markup.Xml;

/** Shapes as SVG inside a page. */
final class Svg {

    private Svg() {}

    static void write(Xml xml, Drawing drawing, String description) {
        xml.open(
                "svg",
                "viewBox",
                "0 0 " + Decimals.text(drawing.width()) + " " + Decimals.text(drawing.height()),
                "role",
                "img",
                "aria-label",
                description);
        drawing.shapes().forEach(shape -> write(xml, shape));
        xml.close();
    }

    private static void write(Xml xml, Shape shape) {
        switch (shape) {
            case Shape.Stroke stroke -> stroke(xml, stroke);
            case Shape.Box box ->
                xml.empty(
                        "rect",
                        "x",
                        Decimals.text(box.x()),
                        "y",
                        Decimals.text(box.y()),
                        "width",
                        Decimals.text(box.width()),
                        "height",
                        Decimals.text(box.height()),
                        "fill",
                        "#" + box.colour());
            case Shape.Dot dot ->
                xml.empty(
                        "circle",
                        "cx",
                        Decimals.text(dot.x()),
                        "cy",
                        Decimals.text(dot.y()),
                        "r",
                        Decimals.text(dot.radius()),
                        "fill",
                        "#" + dot.colour(),
                        "stroke",
                        "#ffffff",
                        "stroke-width",
                        "0.8");
            case Shape.Words words ->
                xml.leaf(
                        "text",
                        words.text(),
                        "x",
                        Decimals.text(words.x()),
                        "y",
                        Decimals.text(words.y()),
                        "font-size",
                        Decimals.text(words.size()),
                        "fill",
                        "#" + words.colour());
        }
    }

    private static void stroke(Xml xml, Shape.Stroke stroke) {
        String points = stroke.points().stream()
                .map(point -> Decimals.text(point.x()) + "," + Decimals.text(point.y()))
                .collect(Collectors.joining(" "));
        xml.empty(
                "polyline",
                "points",
                points,
                "fill",
                "none",
                "stroke",
                "#" + stroke.colour(),
                "stroke-width",
                Decimals.text(stroke.width()),
                "stroke-linejoin",
                "round",
                "stroke-dasharray",
                stroke.dashed() ? "4 3" : "none");
    }
}
