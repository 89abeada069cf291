package org.planmonitor.reports.publication.layout;

import java.util.ArrayList;
import java.util.List;

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
        flow.out.open(Tag.of(tag));
        double measure = flow.sheet.textWidth() - 2 * inset;
        List<Line> lines = Breaker.lines(pieces, measure, indent);
        for (int i = 0; i < lines.size(); i++) {
            // The first two lines of a paragraph stay together, and so do the last two.
            boolean together = (i == 0 && lines.size() > 1) || i == lines.size() - 2;
            flow.need(together ? 2 * leading : leading);
            Line line = lines.get(i);
            double x = flow.sheet.left() + inset + (set == Set.CENTRE ? (measure - line.width()) / 2 : 0);
            draw(line, x, flow.y() + leading * 0.72, set == Set.FLUSH ? line.spacing(measure) : 0);
            flow.advance(leading);
        }
        flow.out.close();
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
