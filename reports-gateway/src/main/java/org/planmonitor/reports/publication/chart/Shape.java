package org.planmonitor.reports.publication.chart;

import java.util.List;

import org.planmonitor.reports.publication.font.Face;

/**
 * What a chart and a page are drawn of. Measures are points (1/72 inch), from the upper left; colours are six hexadecimal digits.
 */
public sealed interface Shape {

    /** A place on the paper. */
    record Point(double x, double y) {}

    /** A stroke through points; {@code dashed} for what was planned. */
    record Stroke(List<Point> points, String colour, double width, boolean dashed) implements Shape {
        public Stroke {
            points = List.copyOf(points);
        }

        public static Stroke of(double x1, double y1, double x2, double y2, String colour, double width) {
            return new Stroke(List.of(new Point(x1, y1), new Point(x2, y2)), colour, width, false);
        }
    }

    /** A filled rectangle. */
    record Box(double x, double y, double width, double height, String colour) implements Shape {}

    /** A filled circle; a ring of white paper around it keeps it apart from the line below. */
    record Dot(double x, double y, double radius, String colour) implements Shape {}

    /**
     * Words in one line.
     *
     * @param x where they start, whatever their anchor was
     * @param y the baseline
     * @param spacing what is added to the advance of each sign, for lines that end flush
     */
    record Words(String text, double x, double y, double size, Face face, double spacing, String colour)
            implements Shape {}
}
