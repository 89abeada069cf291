package org.planmonitor.reports.publication.layout;

import java.util.Arrays;
import java.util.List;

import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Role;
import org.planmonitor.reports.publication.Table;
import org.planmonitor.reports.publication.font.Face;
import org.planmonitor.reports.publication.font.Faces;

/**
 * How wide the columns of a table are. Numbers and days are not broken; what is left goes, step by step, to the column in which the most
 * lines are saved by it. What nobody needs goes to columns of words, so that numbers stay close to what they belong to.
 */
public final class Widths {

    static final double PADDING = 4;

    /** How much is given away at a time, in points. */
    private static final double STEP = 3;

    /** Signs of a heading that are not broken. */
    private static final int HEADING = 4;

    /** Beyond this many rows columns are judged by every n-th. */
    private static final int JUDGED = 2_000;

    private final Table table;
    private final Faces faces;
    private final double size;
    private final double[] least;
    private final double[] natural;
    private final double[][] cells;

    private Widths(Table table, Faces faces, double size) {
        this.table = table;
        this.faces = faces;
        this.size = size;
        int columns = table.columns().size();
        least = new double[columns];
        natural = new double[columns];
        List<List<Cell>> rows = table.rows().stream()
                .filter(Table.Row.Cells.class::isInstance)
                .map(row -> ((Table.Row.Cells) row).cells())
                .toList();
        int every = 1 + rows.size() / JUDGED;
        cells = new double[columns][(rows.size() + every - 1) / every];
        for (int i = 0; i < columns; i++) {
            heading(i, table.columns().get(i));
            for (int row = 0; row < rows.size(); row++) {
                double width = cell(i, rows.get(row).get(i));
                if (row % every == 0) {
                    cells[i][row / every] = width;
                }
            }
        }
    }

    /** The widths at a size of type; together they are the measure. */
    public static double[] of(Table table, Faces faces, double measure, double size) {
        return new Widths(table, faces, size).share(measure);
    }

    /** What a table takes at the least, at a size of type. */
    static double least(Table table, Faces faces, double size) {
        return Arrays.stream(new Widths(table, faces, size).least).sum();
    }

    private void heading(int i, Column column) {
        Face strong = faces.of(Role.STRONG);
        double width = strong.width(column.heading(), size);
        double word = Segments.widest(column.heading(), strong, size);
        least[i] = Math.max(word, Math.min(width, size * HEADING)) + 2 * PADDING;
        natural[i] = Math.max(least[i], Math.min(width, size * 2 * HEADING) + 2 * PADDING);
    }

    private double cell(int i, Cell cell) {
        boolean verdict = cell instanceof Cell.Verdict;
        Face face = faces.of(verdict ? Role.STRONG : Role.TEXT);
        double around = 2 * PADDING + (verdict ? Grid.CHIP : 0);
        double width = face.width(cell.text(), size) + around;
        double floor = switch (cell) {
            case Cell.Amount _, Cell.Day _ -> width;
            case Cell.Verdict _ ->
                Math.max(face.width(beforeBracket(cell.text()), size), Segments.widest(cell.text(), face, size))
                        + around;
            case Cell.Words _, Cell.Nothing _ -> Segments.widest(cell.text(), face, size) + around;
        };
        least[i] = Math.max(least[i], floor);
        natural[i] = Math.max(natural[i], width);
        return width;
    }

    /** The verdict itself; the reason in brackets may stand below it. */
    private static String beforeBracket(String words) {
        int bracket = Math.max(words.indexOf('（'), words.indexOf(" ("));
        return bracket < 0 ? words : words.substring(0, bracket);
    }

    private double[] share(double measure) {
        double[] widths = least.clone();
        double left = measure - Arrays.stream(least).sum();
        if (left < 0) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] *= measure / (measure - left);
            }
            return widths;
        }
        while (left > 0) {
            int neediest = neediest(widths);
            if (neediest < 0) {
                break;
            }
            double step = Math.min(left, STEP);
            widths[neediest] += step;
            left -= step;
        }
        spread(widths, left);
        return widths;
    }

    /** The column whose next step saves the most lines, -1 if nothing is broken any more. */
    private int neediest(double[] widths) {
        int neediest = -1;
        double most = 0;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] < natural[i]) {
                double saved = lines(i, widths[i]) - lines(i, widths[i] + STEP);
                if (saved > most || neediest < 0) {
                    neediest = i;
                    most = saved;
                }
            }
        }
        return neediest;
    }

    /** How broken a column is: lines of its cells, high cells counting for more than others. */
    private double lines(int column, double width) {
        double sum = 0;
        for (double cell : cells[column]) {
            double lines = Math.max(1, (cell - 2 * PADDING) / (width - 2 * PADDING));
            sum += lines * lines;
        }
        return sum;
    }

    /** What is left over goes to words, or to all where there are none, by what they have already. */
    private void spread(double[] widths, double left) {
        boolean[] takes = new boolean[widths.length];
        double all = 0;
        boolean words = table.columns().stream().anyMatch(column -> column.type() instanceof Column.Words);
        for (int i = 0; i < widths.length; i++) {
            takes[i] = !words || table.columns().get(i).type() instanceof Column.Words;
            all += takes[i] ? widths[i] : 0;
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] += takes[i] ? left * widths[i] / all : 0;
        }
    }
}
