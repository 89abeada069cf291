package org.planmonitor.reports.publication.layout;

import java.util.List;

import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.chart.Charts;
import org.planmonitor.reports.publication.chart.Drawing;
import org.planmonitor.reports.publication.chart.Shape;

/** Charts with their captions, never apart. */
record Figures(Flow flow, Text text) {

    private static final double CAPTION = 20;

    /** Room that a page must have for the chart to stand on it. */
    double height(Chart chart) {
        return Charts.draw(chart, flow.sheet.textWidth()).height() + CAPTION + 8;
    }

    void write(Chart chart, String caption) {
        Drawing drawing = Charts.draw(chart, flow.sheet.textWidth());
        flow.gap(10);
        flow.need(drawing.height() + CAPTION + 8);
        flow.mark(chart.id());
        flow.out.open(Tag.figure("Figure", chart.description()));
        flow.out.draw(drawing.shapes().stream()
                .map(shape -> moved(shape, flow.sheet.left(), flow.y()))
                .toList());
        flow.out.close();
        flow.advance(drawing.height() + 4);
        text.paragraph("Caption", List.of(new Piece(caption, flow.sheet.strong(10.5))), CAPTION, 0, 0, Text.Set.CENTRE);
        flow.advance(8);
    }

    private static Shape moved(Shape shape, double dx, double dy) {
        return switch (shape) {
            case Shape.Stroke(var points, var colour, var width, var dashed) ->
                new Shape.Stroke(
                        points.stream()
                                .map(point -> new Shape.Point(point.x() + dx, point.y() + dy))
                                .toList(),
                        colour,
                        width,
                        dashed);
            case Shape.Box(var x, var y, var width, var height, var colour) ->
                new Shape.Box(x + dx, y + dy, width, height, colour);
            case Shape.Dot(var x, var y, var radius, var colour) -> new Shape.Dot(x + dx, y + dy, radius, colour);
            case Shape.Words(var words, var x, var y, var size, var face, var spacing, var colour) ->
                new Shape.Words(words, x + dx, y + dy, size, face, spacing, colour);
        };
    }
}
