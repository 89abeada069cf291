package org.planmonitor.reports.publication.ofd;

import java.util.List;

import org.planmonitor.reports.publication.chart.Shape;
import org.planmonitor.reports.publication.font.Face;
import org.planmonitor.reports.publication.markup.Xml;

/** Signs in one line as a text object: what they are, which glyphs show them, and how far each stands from the one before. */
record TextRun(Glyphs glyphs, Face face, Shape.Words words, List<Integer> signs) {

    /** The share of a sign's height that lies above its baseline. */
    private static final double ASCENT = 0.88;

    /** Writes it at a place; the answer is how wide it is. */
    double write(Xml xml, String id, double x) {
        double size = words.size();
        double width = 0;
        StringBuilder numbers = new StringBuilder();
        Steps steps = new Steps();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < signs.size(); i++) {
            int sign = signs.get(i);
            double advance = face.advance(sign) * size / 1000 + words.spacing();
            width += advance;
            numbers.append(i == 0 ? "" : " ").append(glyphs.glyph(face, sign));
            text.appendCodePoint(sign);
            if (i < signs.size() - 1) {
                steps.add(Names.mm(advance));
            }
        }
        xml.open(
                "ofd:TextObject",
                "ID",
                id,
                "Boundary",
                Names.mm(x, words.y() - size * ASCENT, width, size * 1.2),
                "Font",
                glyphs.font(face),
                "Size",
                Names.mm(size));
        xml.empty("ofd:FillColor", "Value", Names.colour(words.colour()));
        String count = Integer.toString(signs.size());
        xml.open("ofd:CGTransform", "CodePosition", "0", "CodeCount", count, "GlyphCount", count);
        xml.leaf("ofd:Glyphs", numbers.toString()).close();
        xml.open("ofd:TextCode", "X", "0", "Y", Names.mm(size * ASCENT));
        if (signs.size() > 1) {
            xml.attribute("DeltaX", steps.text());
        }
        xml.text(text.toString()).close().close();
        return width;
    }

    /** Distances, several equal ones as the format shortens them: {@code g 5 4.233}. */
    private static final class Steps {
        private final StringBuilder all = new StringBuilder();
        private String last = "";
        private int times;

        void add(String step) {
            if (!step.equals(last)) {
                flush();
                last = step;
            }
            times++;
        }

        String text() {
            flush();
            return all.toString();
        }

        private void flush() {
            if (times > 0) {
                all.append(all.isEmpty() ? "" : " ");
                all.append(times > 1 ? "g " + times + " " + last : last);
            }
            times = 0;
        }
    }
}
