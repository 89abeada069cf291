package org.planmonitor.reports.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Chart.Series;
import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.chart.Canvas.Anchor;

/** Lines and upright bars over categories, with an axis of values on the left. */
final class Plot {

    private static final double HEIGHT = 150;
    private static final String GRID = Colour.LINE.hex();

    private final Canvas canvas;
    private final Chart chart;
    private final Scale scale;
    private final double left;
    private final double right;
    private final double top;

    Plot(Canvas canvas, Chart chart, double width, double top) {
        this.canvas = canvas;
        this.chart = chart;
        this.scale = Scale.of(Charts.values(chart), chart.kind() == Chart.Kind.BARS);
        this.left = 6
                + scale.ticks().stream()
                        .mapToDouble(tick -> Canvas.width(scale.label(tick)))
                        .max()
                        .orElse(0);
        this.right = width - 4;
        this.top = top + (chart.unit().isEmpty() ? 2 : 16);
    }

    /** Draws, and says how high the whole has become. */
    double draw() {
        if (!chart.unit().isEmpty()) {
            canvas.words(chart.unit(), 0, top - 9, Anchor.START, Charts.INK);
        }
        for (BigDecimal tick : scale.ticks()) {
            double y = y(tick);
            boolean ground = tick.compareTo(scale.from()) == 0 || tick.signum() == 0;
            canvas.add(Shape.Stroke.of(left, y, right, y, ground ? Colour.INK_3.hex() : GRID, ground ? 0.8 : 0.5));
            canvas.words(scale.label(tick), left - 4, y + 2.6, Anchor.END, Charts.INK);
        }
        categories();
        for (int i = 0; i < chart.series().size(); i++) {
            Series series = chart.series().get(i);
            if (chart.kind() == Chart.Kind.BARS) {
                bars(series, i);
            } else {
                line(series);
            }
        }
        return top + HEIGHT + 16;
    }

    private void categories() {
        double slot = (right - left) / Math.max(1, chart.categories().size());
        double widest =
                chart.categories().stream().mapToDouble(Canvas::width).max().orElse(0);
        int every = Math.max(1, (int) Math.ceil((Math.min(widest, slot * 4) + 4) / slot));
        for (int i = 0; i < chart.categories().size(); i += every) {
            String name = Canvas.fitted(chart.categories().get(i), slot * every);
            canvas.words(name, x(i), top + HEIGHT + 11, Anchor.MIDDLE, Charts.INK);
        }
    }

    private void line(Series series) {
        String colour = series.colour().hex();
        List<Shape.Point> stretch = new ArrayList<>();
        List<Shape.Point> all = new ArrayList<>();
        for (int i = 0; i < series.values().size(); i++) {
            @Nullable BigDecimal value = series.values().get(i);
            if (value == null) {
                stroke(stretch, series);
                stretch = new ArrayList<>();
            } else {
                stretch.add(new Shape.Point(x(i), y(value)));
                all.add(new Shape.Point(x(i), y(value)));
            }
        }
        stroke(stretch, series);
        if (series.style() != Chart.Style.DASHED) {
            all.forEach(point -> canvas.add(
                    new Shape.Dot(point.x(), point.y(), series.style() == Chart.Style.POINTS ? 3.4 : 2.8, colour)));
        }
    }

    private void stroke(List<Shape.Point> stretch, Series series) {
        if (stretch.size() > 1 && series.style() != Chart.Style.POINTS) {
            boolean dashed = series.style() == Chart.Style.DASHED;
            canvas.add(new Shape.Stroke(stretch, series.colour().hex(), dashed ? 1.2 : 1.8, dashed));
        }
    }

    private void bars(Series series, int index) {
        double slot = (right - left) / chart.categories().size();
        double width = Math.min(slot * 0.7 / chart.series().size(), 26);
        double first = -width * chart.series().size() / 2 + index * width;
        double ground = y(BigDecimal.ZERO);
        for (int i = 0; i < series.values().size(); i++) {
            @Nullable BigDecimal value = series.values().get(i);
            if (value != null) {
                double y = y(value);
                canvas.add(new Shape.Box(
                        x(i) + first + 0.5,
                        Math.min(y, ground),
                        width - 1,
                        Math.abs(ground - y),
                        series.colour().hex()));
            }
        }
    }

    private double x(int category) {
        return left + (right - left) * (category + 0.5) / chart.categories().size();
    }

    private double y(BigDecimal value) {
        return top + HEIGHT * (1 - scale.share(value));
    }
}
