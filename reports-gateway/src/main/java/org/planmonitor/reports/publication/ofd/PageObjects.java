package org.planmonitor.reports.publication.ofd;

import java.util.List;

import org.planmonitor.reports.publication.chart.Shape;
import org.planmonitor.reports.publication.font.Face;
import org.planmonitor.reports.publication.markup.Xml;

/** Shapes as objects of a page. Both count millimetres from the upper left; an object counts from its own boundary. */
final class PageObjects {

    /** How far the handles of a curve lie from its ends for four of them to be a circle. */
    private static final double CIRCLE = 0.5523;

    private final Glyphs glyphs;
    private int id = 1_000_000;

    PageObjects(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    String nextId() {
        return Integer.toString(++id);
    }

    /** The highest that there is. */
    String lastId() {
        return Integer.toString(id);
    }

    void write(Xml xml, Shape shape) {
        switch (shape) {
            case Shape.Words words -> words(xml, words);
            case Shape.Box box -> {
                path(xml, box.x(), box.y(), box.width(), box.height(), "Stroke", "false", "Fill", "true");
                fill(xml, box.colour());
                data(xml, rectangle(box.width(), box.height()));
            }
            case Shape.Stroke stroke -> stroke(xml, stroke);
            case Shape.Dot dot -> dot(xml, dot);
        }
    }

    /** An area that can be clicked, of which nothing is seen. */
    void area(Xml xml, Shape.Box area, String target, int page) {
        path(xml, area.x(), area.y(), area.width(), area.height(), "Stroke", "false", "Fill", "false");
        xml.open("ofd:Actions").open("ofd:Action", "Event", "CLICK");
        if (target.startsWith("#")) {
            xml.open("ofd:Goto")
                    .empty("ofd:Dest", "Type", "Fit", "PageID", Names.pageId(page))
                    .close();
        } else {
            xml.empty("ofd:URI", "URI", target);
        }
        xml.close().close();
        data(xml, rectangle(area.width(), area.height()));
    }

    private void words(Xml xml, Shape.Words words) {
        Face face = words.face();
        List<Integer> signs = words.text().codePoints().boxed().toList();
        double x = words.x();
        for (int from = 0; from < signs.size(); ) {
            int to = from + 1;
            // A sign of two units stands alone: readers count codes in one way or the other.
            while (to < signs.size()
                    && Character.isBmpCodePoint(signs.get(from))
                    && Character.isBmpCodePoint(signs.get(to))) {
                to++;
            }
            x += new TextRun(glyphs, face, words, signs.subList(from, to)).write(xml, nextId(), x);
            from = to;
        }
    }

    private void stroke(Xml xml, Shape.Stroke stroke) {
        double left = stroke.points().stream().mapToDouble(Shape.Point::x).min().orElse(0) - stroke.width();
        double top = stroke.points().stream().mapToDouble(Shape.Point::y).min().orElse(0) - stroke.width();
        double right =
                stroke.points().stream().mapToDouble(Shape.Point::x).max().orElse(0) + stroke.width();
        double bottom =
                stroke.points().stream().mapToDouble(Shape.Point::y).max().orElse(0) + stroke.width();
        path(xml, left, top, right - left, bottom - top, "LineWidth", Names.mm(stroke.width()), "Join", "Round");
        if (stroke.dashed()) {
            xml.attribute("DashPattern", Names.mm(4, 3));
        }
        xml.empty("ofd:StrokeColor", "Value", Names.colour(stroke.colour()));
        StringBuilder data = new StringBuilder();
        for (Shape.Point point : stroke.points()) {
            data.append(data.isEmpty() ? "M " : " L ").append(Names.mm(point.x() - left, point.y() - top));
        }
        data(xml, data.toString());
    }

    private void dot(Xml xml, Shape.Dot dot) {
        double r = dot.radius();
        double edge = r + 1;
        path(xml, dot.x() - edge, dot.y() - edge, 2 * edge, 2 * edge, "LineWidth", Names.mm(0.8), "Fill", "true");
        xml.empty("ofd:StrokeColor", "Value", Names.colour("ffffff"));
        fill(xml, dot.colour());
        double h = r * CIRCLE;
        double c = edge;
        data(
                xml,
                "M " + Names.mm(c + r, c)
                        + " B " + Names.mm(c + r, c + h, c + h, c + r, c, c + r)
                        + " B " + Names.mm(c - h, c + r, c - r, c + h, c - r, c)
                        + " B " + Names.mm(c - r, c - h, c - h, c - r, c, c - r)
                        + " B " + Names.mm(c + h, c - r, c + r, c - h, c + r, c) + " C");
    }

    private void path(Xml xml, double x, double y, double width, double height, String... attributes) {
        xml.open("ofd:PathObject", "ID", nextId(), "Boundary", Names.mm(x, y, width, height));
        for (int i = 0; i < attributes.length; i += 2) {
            xml.attribute(attributes[i], attributes[i + 1]);
        }
    }

    private static String rectangle(double width, double height) {
        return "M 0 0 L " + Names.mm(width, 0) + " L " + Names.mm(width, height) + " L " + Names.mm(0, height) + " C";
    }

    private static void fill(Xml xml, String colour) {
        xml.empty("ofd:FillColor", "Value", Names.colour(colour));
    }

    private static void data(Xml xml, String data) {
        xml.leaf("ofd:AbbreviatedData", data).close();
    }
}
