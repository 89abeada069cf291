package org.planmonitor.projects.chain.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.planmonitor.projects.chain.analysis.Coverage;
import org.planmonitor.projects.chain.analysis.Network;
import org.planmonitor.projects.drawing.SvgText;

/**
 * A picture in layers, from what a chain begins with to what it ends in. What is missing is told by the outline and a word as
 * well as by colour. No layout library is at hand that draws without a window system's classes; columns by level are enough.
 */
final class SvgPicture {

    private static final int WIDTH = 168;
    private static final int HEIGHT = 44;
    private static final int GAP_X = 72;
    private static final int GAP_Y = 18;
    private static final int MARGIN = 24;
    private static final int HEAD = 56;
    private static final int SIGNS_OF_A_LINE = 22;
    private static final int WIDE = 0x2E80;
    private static final Map<Coverage, String> CLASSES =
            Map.of(Coverage.CONFIRMED, "c", Coverage.MISSING, "m", Coverage.UNKNOWN, "u");
    private static final String STYLE = "text{font:13px sans-serif;fill:#111}.t{font-size:17px;font-weight:bold}"
            + "rect{stroke-width:1.5;rx:6}.c{fill:#d9f2d9;stroke:#2e7d32}"
            + ".m{fill:#fde0dc;stroke:#c62828;stroke-width:3;stroke-dasharray:6 4}"
            + ".u{fill:#f5f5f5;stroke:#9e9e9e;stroke-dasharray:2 3}path{fill:none;stroke:#546e7a}.r{stroke-dasharray:4 4}";

    private final Drawing drawing;
    private final Layers layers;
    private final Map<String, Drawing.Box> boxes;

    private SvgPicture(Drawing drawing) {
        this.drawing = drawing;
        this.layers = new Layers(drawing);
        this.boxes = drawing.byCode();
    }

    static String of(Drawing drawing) {
        return new SvgPicture(drawing).draw();
    }

    private String draw() {
        int columns = layers.columns().size();
        int rows = layers.columns().stream().mapToInt(List::size).max().orElse(1);
        int width = Math.max(3, columns) * (WIDTH + GAP_X) - GAP_X + 2 * MARGIN;
        int height = HEAD + Math.max(1, rows) * (HEIGHT + GAP_Y) + 2 * MARGIN;
        StringBuilder svg = new StringBuilder()
                .append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">\n"
                                .formatted(width, height, width, height))
                .append("<title>")
                .append(SvgText.escaped(drawing.title()))
                .append("</title>\n<style>")
                .append(STYLE)
                .append(
                        "</style>\n<defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\""
                                + " orient=\"auto\"><path d=\"M0 0L8 4L0 8\"/></marker></defs>\n");
        svg.append("<text class=\"t\" x=\"%d\" y=\"%d\">%s</text>\n"
                .formatted(MARGIN, MARGIN, SvgText.escaped(drawing.title())));
        legend(svg);
        drawing.steps().forEach(step -> line(svg, step));
        layers.columns().forEach(column -> column.forEach(box -> box(svg, box)));
        return svg.append("</svg>\n").toString();
    }

    private static void legend(StringBuilder svg) {
        int x = MARGIN;
        for (Coverage coverage : List.of(Coverage.CONFIRMED, Coverage.MISSING, Coverage.UNKNOWN)) {
            svg.append(
                    "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"22\" height=\"14\"/><text x=\"%d\" y=\"%d\">%s</text>\n"
                            .formatted(
                                    CLASSES.get(coverage),
                                    x,
                                    MARGIN + 14,
                                    x + 28,
                                    MARGIN + 26,
                                    coverage.label().zh() + " · "
                                            + coverage.label().en()));
            x += WIDTH;
        }
    }

    private void line(StringBuilder svg, Network.Step step) {
        Drawing.Box from = Objects.requireNonNull(boxes.get(step.from()));
        Drawing.Box to = Objects.requireNonNull(boxes.get(step.to()));
        int x1 = x(from) + WIDTH;
        int y1 = y(from) + HEIGHT / 2;
        int x2 = x(to);
        int y2 = y(to) + HEIGHT / 2;
        int bend = GAP_X / 2;
        svg.append("<path%s marker-end=\"url(#a)\" d=\"M%d %dC%d %d %d %d %d %d\"/>\n"
                .formatted(step.recycling() ? " class=\"r\"" : "", x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2));
    }

    private void box(StringBuilder svg, Drawing.Box box) {
        svg.append("<g><title>%s: %s</title><rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
                .formatted(
                        SvgText.escaped(box.name()),
                        box.coverage().label().zh() + " · "
                                + box.coverage().label().en(),
                        CLASSES.get(box.coverage()),
                        x(box),
                        y(box),
                        WIDTH,
                        HEIGHT));
        List<String> lines = lines(box.name());
        int first = y(box) + HEIGHT / 2 + 5 - (lines.size() - 1) * 8;
        for (int i = 0; i < lines.size(); i++) {
            svg.append("<text text-anchor=\"middle\" x=\"%d\" y=\"%d\">%s</text>"
                    .formatted(x(box) + WIDTH / 2, first + i * 16, SvgText.escaped(lines.get(i))));
        }
        svg.append("</g>\n");
    }

    private static int x(Drawing.Box box) {
        return MARGIN + box.layer() * (WIDTH + GAP_X);
    }

    private int y(Drawing.Box box) {
        return MARGIN + HEAD + layers.row(box.code()) * (HEIGHT + GAP_Y);
    }

    /** At most two lines, broken between words; a Chinese sign is as wide as two Latin ones. The whole name stands in the title. */
    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int sign : name.codePoints().toArray()) {
            if (width(line) + width(sign) > SIGNS_OF_A_LINE) {
                int word = sign >= WIDE || sign == ' ' ? -1 : line.lastIndexOf(" ");
                String begun = word < 0 ? "" : line.substring(word + 1);
                lines.add(line.substring(0, line.length() - begun.length()).strip());
                if (lines.size() == 2) {
                    return List.of(lines.getFirst(), lines.getLast() + "…");
                }
                line = new StringBuilder(begun);
            }
            line.appendCodePoint(sign);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static int width(CharSequence text) {
        return text.codePoints().map(SvgPicture::width).sum();
    }

    private static int width(int sign) {
        return sign >= WIDE ? 2 : 1;
    }
}
