package org.planmonitor.projects.attraction.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.drawing.Svg;
import org.planmonitor.projects.drawing.SvgText;

/**
 * Places drawn where they lie, each with a number that the key below explains, and by name what nobody has placed. There is no ground
 * under them: nothing of rivers or borders is given, and none is invented.
 */
public final class PlaceMap {

    private static final int WIDTH = 1000;
    private static final int MARGIN = 28;
    private static final int TOP = 150;
    private static final int HEIGHT = 520;
    private static final int EDGE = 48;
    private static final int ROW = 32;
    private static final int BESIDE = 15;
    private static final int APART = 26;
    private static final double LONGEST_SCALE = 180;
    private static final int LEGEND = 126;
    private static final String STYLE =
            "text{font-family:'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif;fill:#1c2429}"
                    + ".t{font-size:24px;font-weight:700}.q{font-size:13px;fill:#55626a}.m{font-size:14px}.d{font-size:12px;fill:#55626a}"
                    + ".i{font-size:12px;font-weight:700}.k{stroke:#37474f;stroke-width:2}";

    private final PlaceDrawing drawing;
    private final Projection projection;
    private final List<double[]> taken = new ArrayList<>();

    private PlaceMap(PlaceDrawing drawing) {
        this.drawing = drawing;
        this.projection = Projection.of(drawing.marks(), WIDTH - 2.0 * (MARGIN + EDGE), HEIGHT - 2.0 * EDGE);
    }

    public static String of(PlaceDrawing drawing) {
        return new PlaceMap(drawing).draw();
    }

    private String draw() {
        int rows = drawing.marks().size()
                + drawing.unplaced().size()
                + (drawing.unplaced().isEmpty() ? 0 : 1);
        int height = TOP + HEIGHT + 20 + rows * ROW + MARGIN;
        Svg svg = new Svg()
                .raw(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">"
                                .formatted(drawing.language().getLanguage(), WIDTH, height, WIDTH, height));
        svg.title(drawing.title() + " · " + drawing.chain());
        svg.raw("<style>" + STYLE + "</style>");
        svg.raw("<rect width=\"%d\" height=\"%d\" fill=\"#f4f7f8\"/>".formatted(WIDTH, height));
        svg.raw("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#fff\" stroke=\"#d9e0e4\"/>"
                .formatted(MARGIN, TOP, WIDTH - 2 * MARGIN, HEIGHT));
        double room = WIDTH - 2.0 * MARGIN;
        svg.text("t", MARGIN, 48, SvgText.fitting(drawing.title(), 24, room));
        svg.text("m", MARGIN, 74, SvgText.fitting(drawing.chain(), 14, room));
        svg.text("q", MARGIN, 96, SvgText.fitting(drawing.note(), 13, room));
        legend(svg);
        for (int i = 0; i < drawing.marks().size(); i++) {
            mark(svg, i + 1, drawing.marks().get(i));
        }
        if (drawing.marks().isEmpty()) {
            svg.text("q", MARGIN + 20, TOP + 36, words("尚无已知位置", "Of nothing here is it known where it lies"));
        } else {
            scale(svg);
        }
        key(svg);
        return svg.raw("</svg>").toString();
    }

    private void legend(Svg svg) {
        double x = MARGIN + 14;
        for (Kind kind : Kind.values()) {
            if (drawing.marks().stream().anyMatch(mark -> mark.kind() == kind)) {
                String label = kind.label().in(drawing.language());
                svg.raw(kind.mark(x, LEGEND, false));
                svg.text("m", x + 20, LEGEND + 5, label);
                x += 20 + SvgText.width(label, 14) + 34;
            }
        }
    }

    /** Marks that would cover one another are set side by side; the title says what stands there. */
    private void mark(Svg svg, int number, PlaceDrawing.Mark mark) {
        double x = WIDTH / 2.0 + projection.x(mark.longitude());
        double y = TOP + HEIGHT / 2.0 + projection.y(mark.latitude());
        while (isTaken(x, y)) {
            x += APART + BESIDE;
        }
        taken.add(new double[] {x, y});
        svg.raw("<g>");
        svg.title(mark.name() + " · " + mark.kind().label().in(drawing.language())
                + (mark.detail().isEmpty() ? "" : " · " + mark.detail()));
        svg.raw(mark.kind().mark(x, y, mark.missing()));
        svg.text("i", x + BESIDE, y - 6, String.valueOf(number));
        svg.raw("</g>");
    }

    private boolean isTaken(double x, double y) {
        return taken.stream().anyMatch(place -> Math.hypot(place[0] - x, place[1] - y) < APART);
    }

    /** A bar of 1, 2 or 5 times a power of ten of kilometres. */
    private void scale(Svg svg) {
        double km = Math.pow(10, Math.floor(Math.log10(LONGEST_SCALE / projection.pointsPerKm())));
        for (double times : new double[] {5, 2}) {
            if (km * times * projection.pointsPerKm() <= LONGEST_SCALE) {
                km *= times;
                break;
            }
        }
        double from = MARGIN + 20.0;
        double y = TOP + HEIGHT - 18.0;
        svg.line("k", from, y, from + km * projection.pointsPerKm(), y);
        svg.text(
                "d", from, y - 8, (km < 1 ? String.format(Locale.ROOT, "%.1f", km) : String.valueOf((int) km)) + " km");
    }

    private void key(Svg svg) {
        int y = TOP + HEIGHT + 40;
        for (int i = 0; i < drawing.marks().size(); i++) {
            PlaceDrawing.Mark mark = drawing.marks().get(i);
            svg.text("i", MARGIN, y + 5, String.valueOf(i + 1));
            svg.raw(mark.kind().mark(MARGIN + 44, y, mark.missing()));
            String said = mark.name() + (mark.detail().isEmpty() ? "" : " · " + mark.detail());
            svg.text("m", MARGIN + 68, y + 5, SvgText.fitting(said, 14, WIDTH - 2.0 * MARGIN - 68));
            y += ROW;
        }
        if (!drawing.unplaced().isEmpty()) {
            svg.text("q", MARGIN, y + 5, words("位置未知:", "Where these lie nobody has said:"));
            for (String name : drawing.unplaced()) {
                y += ROW;
                svg.text("m", MARGIN + 68, y + 5, SvgText.fitting(name, 14, WIDTH - 2.0 * MARGIN - 68));
            }
        }
    }

    private String words(String zh, String en) {
        return new Text(zh, en).in(drawing.language());
    }
}
