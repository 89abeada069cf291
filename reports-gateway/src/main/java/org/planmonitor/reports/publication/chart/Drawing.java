package org.planmonitor.reports.publication.chart;

import java.util.List;

/** A finished chart of a size in points. */
public record Drawing(double width, double height, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }
}
