package org.planmonitor.projects.drawing;

import java.util.Locale;

/** Elements of a picture, one a line. */
public final class Svg {

    private final StringBuilder out = new StringBuilder();

    /** An element as it stands; whoever makes it escapes what it says. */
    public Svg raw(String element) {
        out.append(element).append('\n');
        return this;
    }

    /** A line, in the colour of the surrounding group and the stroke of a style. */
    public void line(String style, double x1, double y1, double x2, double y2) {
        raw(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                style,
                x1,
                y1,
                x2,
                y2));
    }

    public void circle(String style, double x, double y, double radius) {
        raw(String.format(
                Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", style, x, y, radius));
    }

    public void text(String style, double x, double y, String words) {
        raw(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                style,
                x,
                y,
                SvgText.escaped(words)));
    }

    /** A number in a disc, which a key explains. */
    public void badge(double x, double y, int number) {
        circle("b", x, y, 11);
        text("i", x, y + 4, String.valueOf(number));
    }

    public void title(String words) {
        raw("<title>" + SvgText.escaped(words) + "</title>");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
