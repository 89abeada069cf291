package org.planmonitor.reports.publication.layout;

import java.util.Arrays;
import java.util.List;

import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Table;
import org.planmonitor.reports.publication.font.Face;

/**
 * How wide the columns of a table are. Numbers, days and verdicts are not broken where it can be helped; columns of words share what is
 * left by the words that they have.
 */
public final class Widths {

    static final double PADDING = 4;

    private Widths() {}

    /** The widths at a size of type; together they are the measure. */
    public static double[] of(Table table, double measure, double size) {
        int columns = table.columns().size();
        double[] natural = new double[columns];
        double[] least = new double[columns];
        for (int i = 0; i < columns; i++) {
            Column column = table.columns().get(i);
            double heading = Face.STRONG.width(column.heading(), size);
            natural[i] = Math.min(heading, size * 5) + 2 * PADDING;
            least[i] = size * 3 + 2 * PADDING;
        }
        for (Table.Row row : table.rows()) {
            if (row instanceof Table.Row.Cells(List<Cell> cells)) {
                for (int i = 0; i < columns; i++) {
                    widen(cells.get(i), table.columns().get(i), i, natural, least, size);
                }
            }
        }
        return share(natural, least, measure);
    }

    private static void widen(Cell cell, Column column, int i, double[] natural, double[] least, double size) {
        boolean verdict = cell instanceof Cell.Verdict;
        double width = (verdict ? Face.STRONG : Face.TEXT).width(cell.text(), size) + 2 * PADDING + (verdict ? 10 : 0);
        natural[i] = Math.max(natural[i], width);
        if (!(column.type() instanceof Column.Words) && !(cell instanceof Cell.Words)) {
            least[i] = Math.max(least[i], width);
        }
    }

    private static double[] share(double[] natural, double[] least, double measure) {
        double all = Arrays.stream(natural).sum();
        double[] widths = new double[natural.length];
        if (all <= measure) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = natural[i] * measure / all;
            }
            return widths;
        }
        double floor = 0;
        double wish = 0;
        for (int i = 0; i < widths.length; i++) {
            least[i] = Math.min(least[i], natural[i]);
            floor += least[i];
            wish += Math.sqrt(natural[i] - least[i]);
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = floor >= measure || wish == 0
                    ? least[i] * measure / floor
                    : least[i] + (measure - floor) * Math.sqrt(natural[i] - least[i]) / wish;
        }
        return widths;
    }
}
