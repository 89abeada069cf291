package org.planmonitor.reports.publication.layout;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.reports.publication.font.Face;

/** Breaks pieces into lines of a measure: as many signs as fit, then the last place where the line may end. */
final class Breaker {

    private final int[] signs;
    private final double[] widths;
    private final Style[] styles;
    private final boolean[] ends;
    private final boolean strict;

    /** @param strict whether a line ends only where one of a title may */
    private Breaker(List<Piece> pieces, boolean strict) {
        this.strict = strict;
        int count = pieces.stream()
                .mapToInt(piece -> piece.text().codePointCount(0, piece.text().length()))
                .sum();
        signs = new int[count];
        widths = new double[count];
        styles = new Style[count];
        int at = 0;
        for (Piece piece : pieces) {
            Face face = piece.style().face();
            for (int sign : piece.text().codePoints().toArray()) {
                signs[at] = sign == '\n' || sign == '\t' ? ' ' : sign;
                widths[at] = face.advance(signs[at]) * piece.style().size() / 1000;
                styles[at++] = piece.style();
            }
        }
        ends = strict ? Breaks.ofTitle(signs) : Breaks.of(signs);
    }

    /** The lines of a paragraph; the first is set in by {@code indent}. At least one line, even without a sign. */
    static List<Line> lines(List<Piece> pieces, double measure, double indent) {
        return new Breaker(pieces, false).lines(measure, indent);
    }

    /** The lines of a title, none of which ends in the middle of a word; no lines where that cannot be. */
    static List<Line> wholeWords(List<Piece> pieces, double measure) {
        return new Breaker(pieces, true).lines(measure, 0);
    }

    /** How wide the pieces are in one line. */
    static double width(List<Piece> pieces) {
        return pieces.stream()
                .mapToDouble(piece ->
                        piece.style().face().width(piece.text(), piece.style().size()))
                .sum();
    }

    private List<Line> lines(double measure, double indent) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        do {
            double offset = lines.isEmpty() ? indent : 0;
            int to = end(from, measure - offset);
            if (strict && to < signs.length && !ends[to]) {
                return List.of();
            }
            lines.add(line(from, to, offset));
            from = to;
            while (from < signs.length && signs[from] == ' ') {
                from++;
            }
        } while (from < signs.length);
        return lines;
    }

    /** The index behind the last sign of the line that begins at an index. */
    private int end(int from, double measure) {
        double width = 0;
        int possible = from;
        for (int i = from; i < signs.length; i++) {
            if (i > from && ends[i]) {
                possible = i;
            }
            width += widths[i];
            if (width > measure + 1e-6 && signs[i] != ' ') {
                return possible > from ? possible : Math.max(i, from + 1);
            }
        }
        return signs.length;
    }

    private Line line(int from, int to, double offset) {
        int end = to;
        while (end > from && signs[end - 1] == ' ') {
            end--;
        }
        List<Line.Fragment> fragments = new ArrayList<>();
        double x = offset;
        for (int i = from; i < end; ) {
            int start = i;
            double width = 0;
            while (i < end && styles[i].equals(styles[start])) {
                width += widths[i++];
            }
            fragments.add(new Line.Fragment(new String(signs, start, i - start), styles[start], x, width));
            x += width;
        }
        return new Line(fragments, x, to >= signs.length);
    }
}
