package org.planmonitor.projects.transit.picture;

import org.planmonitor.projects.drawing.Svg;
import org.planmonitor.projects.drawing.SvgText;

/** A group as a list: each member with its stroke between two ends, its name, and what is known of it. */
record ListPanel(Drawing drawing, Drawing.Group group) implements Panel {

    private static final int ROW = 44;
    private static final int STROKE_FROM = 24;
    private static final int STROKE_TO = 120;
    private static final int WORDS = 140;
    private static final int MARGIN = 20;

    @Override
    public int height() {
        return HEAD + group.marks().size() * ROW + 8;
    }

    @Override
    public void draw(Svg svg) {
        Mode mode = Mode.valueOf(group.mode());
        Frame.draw(svg, this, group.name(), mode.label(drawing), mode);
        for (int i = 0; i < group.marks().size(); i++) {
            row(svg, group.marks().get(i), HEAD + i * ROW);
        }
        svg.raw("</g>");
    }

    private void row(Svg svg, Mark mark, int y) {
        Stand stand = Stand.of(mark.status());
        String status = stand.label(drawing);
        double room = WIDTH - WORDS - MARGIN - SvgText.width(status, 12) - 12;
        svg.raw("<g>");
        svg.title(mark.name() + " · " + status + (mark.detail().isEmpty() ? "" : " · " + mark.detail()));
        svg.line(stand.style(), STROKE_FROM, y + 22, STROKE_TO, y + 22);
        svg.circle("o", STROKE_FROM, y + 22, 5);
        svg.circle("o", STROKE_TO, y + 22, 5);
        boolean alone = mark.detail().isEmpty();
        svg.text("m", WORDS, y + (alone ? 27 : 19), SvgText.fitting(mark.name(), 14, room));
        if (!alone) {
            svg.text("d", WORDS, y + 36, SvgText.fitting(mark.detail(), 12, WIDTH - WORDS - MARGIN));
        }
        svg.text("s", WIDTH - MARGIN, y + (alone ? 27 : 19), status);
        svg.raw("</g>");
    }
}
