package org.planmonitor.reports.publication.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

import org.planmonitor.reports.publication.chart.Shape;

/** Sets paragraphs into the flow: line by line over pages, links with their areas. */
record Text(Flow flow) {

    /** Where the lines of a paragraph stand between its margins. */
    enum Set {
        FLUSH,
        LEFT,
        CENTRE
    }

    /**
     * A paragraph in one tag.
     *
     * @param inset from both margins of the text
     */
    void paragraph(String tag, List<Piece> pieces, double leading, double indent, double inset, Set set) {
        double measure = flow.sheet.textWidth() - 2 * inset;
        double size = pieces.getFirst().style().size();
        write(tag, Breaker.lines(pieces, measure, indent), size, leading, inset, set);
    }

    private void write(String tag, List<Line> lines, double size, double leading, double inset, Set set) {
        flow.out.open(Tag.of(tag));
        double measure = flow.sheet.textWidth() - 2 * inset;
        double baseline = flow.sheet.baseline(leading, size);
        for (int i = 0; i < lines.size(); i++) {
            flow.need((together(i, lines.size()) ? 2 * leading : leading) - flow.sheet.hang());
            Line line = lines.get(i);
            double x = flow.sheet.left() + inset + (set == Set.CENTRE ? (measure - line.width()) / 2 : 0);
            draw(line, x, flow.y() + baseline, set == Set.FLUSH ? line.spacing(measure) : 0);
            flow.advance(leading);
        }
        flow.out.close();
    }

    /** The first two lines of a paragraph stay together, and so do the last two; but not where every page has the same number of lines. */
    private boolean together(int line, int lines) {
        return flow.sheet.hang() == 0 && ((line == 0 && lines > 1) || line == lines - 2);
    }

    /** A title in the middle, in as few lines as it needs and these of about the same length; words stay whole where they can. */
    void balanced(String words, Style style, double leading) {
        double measure = flow.sheet.textWidth() - 20;
        List<Piece> pieces = List.of(new Piece(words, style));
        int most = Breaker.lines(pieces, measure, 0).size();
        List<Line> lines = narrowest(each -> Breaker.wholeWords(pieces, each), pieces, measure, most);
        if (lines.isEmpty()) {
            lines = narrowest(each -> Breaker.lines(pieces, each, 0), pieces, measure, most);
        }
        write("P", lines, style.size(), leading, 10, Set.CENTRE);
    }

    private static List<Line> narrowest(
            DoubleFunction<List<Line>> broken, List<Piece> pieces, double measure, int most) {
        double step = pieces.getFirst().style().size() / 4;
        for (double narrow = Breaker.width(pieces) / most; narrow < measure; narrow += step) {
            List<Line> lines = broken.apply(narrow);
            if (!lines.isEmpty() && lines.size() <= most) {
                return lines;
            }
        }
        return broken.apply(measure).size() <= most ? broken.apply(measure) : List.of();
    }

    /** A line in the open tag; each stretch with a target becomes a link of its own. */
    void draw(Line line, double x, double baseline, double spacing) {
        if (line.fragments().stream().allMatch(fragment -> fragment.style().target() == null)) {
            if (!line.fragments().isEmpty()) {
                flow.out.draw(line.at(x, baseline, spacing));
            }
            return;
        }
        int before = 0;
        List<Shape> plain = new ArrayList<>();
        for (Line.Fragment fragment : line.fragments()) {
            Shape word = Line.word(fragment, x + before * spacing, baseline, spacing);
            int signs = fragment.text().codePointCount(0, fragment.text().length());
            if (fragment.style().target() == null) {
                plain.add(word);
            } else {
                if (!plain.isEmpty()) {
                    flow.out.draw(plain);
                    plain = new ArrayList<>();
                }
                link(fragment, x + fragment.x() + before * spacing, baseline, signs * spacing, word);
            }
            before += signs;
        }
        if (!plain.isEmpty()) {
            flow.out.draw(plain);
        }
    }

    private void link(Line.Fragment fragment, double x, double baseline, double more, Shape word) {
        String target = String.valueOf(fragment.style().target());
        double size = fragment.style().size();
        flow.out.open(Tag.of("Link"));
        flow.out.draw(List.of(word));
        flow.out.link(
                new Shape.Box(x, baseline - fragment.style().rise() - size, fragment.width() + more, size * 1.25, ""),
                target,
                target.startsWith("#") ? flow.pageOf(target.substring(1)) : 0,
                fragment.text());
        flow.out.close();
    }
}
