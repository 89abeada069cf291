package org.planmonitor.projects.transit.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.planmonitor.projects.drawing.Svg;
import org.planmonitor.projects.drawing.SvgText;

/**
 * Groups of one mode of whose every member the plan says how it lies: rings around the hub, lines across and along, lines that
 * lead away. Each has a number that the key below explains. Where a line is drawn is no place on a map.
 */
record DiagramPanel(Drawing drawing, String mode, List<Drawing.Group> groups) implements Panel {

    private static final int PICTURE = 524;
    private static final int CENTRE_X = WIDTH / 2;
    private static final int CENTRE_Y = HEAD + PICTURE / 2 + 2;
    private static final int REACH = 225;
    private static final int RING = 118;
    private static final int NEXT_RING = 26;
    private static final int SPREAD = 13;
    private static final int ROW = 22;
    private static final int MARGIN = 24;
    private static final int KEY_WORDS = 66;

    /** Whether every member of a group says how it lies. */
    static boolean suits(Drawing.Group group) {
        return !group.marks().isEmpty()
                && group.marks().stream()
                        .allMatch(mark -> Lie.of(mark.direction()).isPresent());
    }

    private record Numbered(int number, Mark mark, Lie lie) {

        Stand stand() {
            return Stand.of(mark.status());
        }
    }

    @Override
    public int height() {
        int names = groups.stream().mapToInt(group -> group.marks().size()).sum();
        return HEAD + PICTURE + (names + columns() - 1) / columns() * ROW + 20;
    }

    @Override
    public void draw(Svg svg) {
        Mode drawn = Mode.valueOf(mode);
        String names = groups.stream().map(Drawing.Group::name).collect(Collectors.joining(drawing.in("、", " · ")));
        Frame.draw(svg, this, drawn.label(drawing), "", drawn);
        svg.text("d", MARGIN, HEAD + 4, SvgText.fitting(names, 12, WIDTH - 2.0 * MARGIN));
        List<Numbered> all = numbered();
        straight(svg, of(all, Lie.Form.ACROSS), true);
        straight(svg, of(all, Lie.Form.ALONG), false);
        radials(svg, of(all, Lie.Form.RADIAL));
        rings(svg, of(all, Lie.Form.RING));
        hub(svg);
        key(svg, all);
        svg.raw("</g>");
    }

    private List<Numbered> numbered() {
        List<Numbered> all = new ArrayList<>();
        for (Drawing.Group group : groups) {
            for (Mark mark : group.marks()) {
                all.add(new Numbered(
                        all.size() + 1, mark, Lie.of(mark.direction()).orElseThrow()));
            }
        }
        return all;
    }

    private static List<Numbered> of(List<Numbered> all, Lie.Form form) {
        return all.stream().filter(each -> each.lie().form() == form).toList();
    }

    private void straight(Svg svg, List<Numbered> lines, boolean across) {
        for (int i = 0; i < lines.size(); i++) {
            // The middle one of an odd number runs through the hub, behind its name.
            double aside = -REACH + 2.0 * REACH / (lines.size() + 1) * (i + 1);
            Numbered line = lines.get(i);
            double x1 = across ? CENTRE_X - REACH : CENTRE_X + aside;
            double y1 = across ? CENTRE_Y + aside : CENTRE_Y - REACH;
            double x2 = across ? CENTRE_X + REACH : CENTRE_X + aside;
            double y2 = across ? CENTRE_Y + aside : CENTRE_Y + REACH;
            open(svg, line);
            svg.line(line.stand().style(), x1, y1, x2, y2);
            svg.badge(x1, y1, line.number());
            svg.circle("o", x2, y2, 5);
            svg.raw("</g>");
        }
    }

    /** Lines of one direction spread out like a fan. */
    private static void radials(Svg svg, List<Numbered> lines) {
        Map<Integer, List<Numbered>> fans = lines.stream()
                .collect(Collectors.groupingBy(each -> each.lie().bearing(), TreeMap::new, Collectors.toList()));
        fans.forEach((bearing, fan) -> {
            for (int i = 0; i < fan.size(); i++) {
                double turn = Math.toRadians(bearing + SPREAD * (i - (fan.size() - 1) / 2.0));
                double x = Math.sin(turn);
                double y = -Math.cos(turn);
                Numbered line = fan.get(i);
                open(svg, line);
                svg.line(
                        line.stand().style(),
                        CENTRE_X + x * RING,
                        CENTRE_Y + y * RING,
                        CENTRE_X + x * REACH,
                        CENTRE_Y + y * REACH);
                svg.badge(CENTRE_X + x * REACH, CENTRE_Y + y * REACH, line.number());
                svg.raw("</g>");
            }
        });
    }

    private static void rings(Svg svg, List<Numbered> lines) {
        for (int i = 0; i < lines.size(); i++) {
            double radius = RING + i * NEXT_RING;
            double turn = Math.toRadians(22.5);
            Numbered line = lines.get(i);
            open(svg, line);
            svg.circle(line.stand().style() + " r", CENTRE_X, CENTRE_Y, radius);
            svg.badge(CENTRE_X - Math.sin(turn) * radius, CENTRE_Y - Math.cos(turn) * radius, line.number());
            svg.raw("</g>");
        }
    }

    private static void open(Svg svg, Numbered line) {
        svg.raw("<g>");
        svg.title(line.number() + " " + line.mark().name());
    }

    private void hub(Svg svg) {
        double width = SvgText.width(drawing.hub(), 15) + 28;
        svg.raw("<rect class=\"k\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"34\" rx=\"17\"/>"
                .formatted(Math.round(CENTRE_X - width / 2), CENTRE_Y - 17, Math.round(width)));
        svg.text("c", CENTRE_X, CENTRE_Y + 5, drawing.hub());
    }

    private void key(Svg svg, List<Numbered> all) {
        int columns = columns();
        int rows = (all.size() + columns - 1) / columns;
        double wide = (WIDTH - (columns + 1.0) * MARGIN) / columns;
        for (int i = 0; i < all.size(); i++) {
            Numbered each = all.get(i);
            int column = i / rows;
            double x = MARGIN + column * (wide + MARGIN);
            double y = HEAD + PICTURE + 8 + i % rows * ROW;
            String status = each.stand().label(drawing);
            svg.raw("<g>");
            svg.title(each.mark().name() + " · " + status + " " + each.mark().detail());
            svg.text("i", x + 8, y + 4, String.valueOf(each.number()));
            svg.line(each.stand().style(), x + 24, y, x + 56, y);
            svg.text("n", x + KEY_WORDS, y + 4, SvgText.fitting(each.mark().name(), 12.5, room(each.mark(), wide)));
            svg.text("s x", x + wide, y + 4, status);
            svg.raw("</g>");
        }
    }

    /** Two where every name has room in half the width, else one. */
    private int columns() {
        double half = (WIDTH - 3.0 * MARGIN) / 2;
        boolean fits = groups.stream()
                .flatMap(group -> group.marks().stream())
                .allMatch(mark -> SvgText.width(mark.name(), 12.5) <= room(mark, half));
        return fits ? 2 : 1;
    }

    private double room(Mark mark, double wide) {
        String status = Stand.of(mark.status()).label(drawing);
        return wide - KEY_WORDS - SvgText.width(status, 11) - 10;
    }
}
