package org.planmonitor.reports.publication.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Chart.Series;
import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.chart.Canvas.Anchor;

/** Draws charts: the same data, the same shapes, to the last digit. */
public final class Charts {

    static final String INK = Colour.INK_2.hex();
    private static final double LEGEND_LINE = 14;

    private Charts() {}

    /** The chart at a width in points; its height follows from what it shows. */
    public static Drawing draw(Chart chart, double width) {
        Canvas canvas = new Canvas();
        double top = legend(canvas, chart, width);
        double height = switch (chart.kind()) {
            case LINES, BARS -> new Plot(canvas, chart, width, top).draw();
            case STACKED -> new Stack(canvas, chart, width, top).draw();
        };
        return canvas.drawing(width, height);
    }

    /** All values of a chart that are there. */
    static List<BigDecimal> values(Chart chart) {
        return chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Names and marks of the series, in as many lines as they need; the answer is where the plot may begin. */
    private static double legend(Canvas canvas, Chart chart, double width) {
        double x = 0;
        double y = LEGEND_LINE / 2;
        for (Series series : chart.series()) {
            String name = Canvas.fitted(series.name(), width - 22);
            double needed = 18 + Canvas.width(name) + 14;
            if (x > 0 && x + needed > width) {
                x = 0;
                y += LEGEND_LINE;
            }
            mark(canvas, chart, series, x, y);
            canvas.words(name, x + 18, y + 2.7, Anchor.START, INK);
            x += needed;
        }
        return y + LEGEND_LINE;
    }

    private static void mark(Canvas canvas, Chart chart, Series series, double x, double y) {
        String colour = series.colour().hex();
        if (chart.kind() != Chart.Kind.LINES) {
            canvas.add(new Shape.Box(x, y - 3.5, 12, 7, colour));
            return;
        }
        if (series.style() != Chart.Style.POINTS) {
            canvas.add(new Shape.Stroke(
                    List.of(new Shape.Point(x, y), new Shape.Point(x + 14, y)),
                    colour,
                    1.6,
                    series.style() == Chart.Style.DASHED));
        }
        if (series.style() != Chart.Style.DASHED) {
            canvas.add(new Shape.Dot(x + 7, y, 2.2, colour));
        }
    }
}
