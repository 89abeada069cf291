package org.planmonitor.reports.publication.chart;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.reports.publication.font.Face;

/** Shapes as they come, with words measured by the faces of the build. */
final class Canvas {

    static final double SMALL = 7.5;

    /** On which side of its place a word lies. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final List<Shape> shapes = new ArrayList<>();

    void add(Shape shape) {
        shapes.add(shape);
    }

    void words(String text, double x, double y, Anchor anchor, String colour) {
        double width = width(text);
        double from = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        add(new Shape.Words(text, from, y, SMALL, Face.STRONG, 0, colour));
    }

    static double width(String text) {
        return Face.STRONG.width(text, SMALL);
    }

    /** The words, cut with an ellipsis where they are wider than the room for them. */
    static String fitted(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…") > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    Drawing drawing(double width, double height) {
        return new Drawing(width, height, shapes);
    }
}
