package org.planmonitor.reports.publication.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Chart.Series;
import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.chart.Canvas.Anchor;

/** Lying bars of parts end to end: how a whole falls into verdicts. */
final class Stack {

    private static final double BAR = 14;
    private static final double STEP = 22;

    private final Canvas canvas;
    private final Chart chart;
    private final double left;
    private final double right;
    private final double top;
    private final double largest;

    Stack(Canvas canvas, Chart chart, double width, double top) {
        this.canvas = canvas;
        this.chart = chart;
        double names =
                chart.categories().stream().mapToDouble(Canvas::width).max().orElse(0);
        this.left = Math.min(names, width * 0.3) + 8;
        this.largest = Math.max(
                1e-9, indexes().mapToDouble(i -> total(i).doubleValue()).max().orElse(1));
        this.right = width
                - 12
                - indexes()
                        .mapToDouble(i -> Canvas.width(label(total(i))))
                        .max()
                        .orElse(0);
        this.top = top + 2;
    }

    /** Draws, and says how high the whole has become. */
    double draw() {
        indexes().forEach(i -> {
            double y = top + i * STEP;
            String name = Canvas.fitted(chart.categories().get(i), left - 8);
            canvas.words(name, left - 8, y + BAR / 2 + 2.7, Anchor.END, Charts.INK);
            double end = bar(i, y);
            canvas.words(label(total(i)), end + 5, y + BAR / 2 + 2.7, Anchor.START, Charts.INK);
        });
        return top + chart.categories().size() * STEP;
    }

    private double bar(int category, double y) {
        double x = left;
        for (Series series : chart.series()) {
            @Nullable BigDecimal value = series.values().get(category);
            if (value != null && value.signum() > 0) {
                double width = value.doubleValue() / largest * (right - left);
                canvas.add(new Shape.Box(
                        x, y, Math.max(0.2, width - 0.6), BAR, series.colour().hex()));
                String label = label(value);
                if (Canvas.width(label) + 4 <= width) {
                    canvas.words(label, x + width / 2, y + BAR / 2 + 2.7, Anchor.MIDDLE, onto(series.colour()));
                }
                x += width;
            }
        }
        return x;
    }

    /** White or ink, whichever can be read on the colour. */
    private static String onto(Colour colour) {
        int rgb = Integer.parseInt(colour.hex(), 16);
        double luminance = 0.299 * (rgb >> 16) + 0.587 * ((rgb >> 8) & 0xff) + 0.114 * (rgb & 0xff);
        return luminance < 135 ? "ffffff" : Colour.INK.hex();
    }

    private BigDecimal total(int category) {
        return chart.series().stream()
                .map(series -> series.values().get(category))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String label(BigDecimal value) {
        return value.setScale(chart.fractionDigits(), RoundingMode.HALF_UP).toPlainString();
    }

    private java.util.stream.IntStream indexes() {
        return java.util.stream.IntStream.range(0, chart.categories().size());
    }
}
