package org.planmonitor.projects.transit.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.projects.drawing.Svg;
import org.planmonitor.projects.drawing.SvgText;

/**
 * A schematic picture of the networks of a plan, in two columns of panels. No layout library is at hand that draws without a window
 * system's classes; rings, rows and fans are enough.
 */
public final class NetworkPicture {

    private static final int MARGIN = 28;
    private static final int GAP = 20;
    private static final int HEAD = 150;
    private static final int LEGEND = 122;
    private static final int WIDTH = 2 * Panel.WIDTH + GAP + 2 * MARGIN;
    private static final String STYLE =
            "text{font-family:'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif;"
                    + "fill:#1c2429}.t{font-size:26px;font-weight:700}.q{font-size:13px;fill:#55626a}.g{font-size:16px;font-weight:700}"
                    + ".m{font-size:14px}.n{font-size:12.5px}.d{font-size:12px;fill:#55626a}.s{font-size:12px;fill:#55626a;text-anchor:end}"
                    + ".x{font-size:11px;fill:#6b7880}.c{font-size:15px;font-weight:700;text-anchor:middle;fill:#fff}"
                    + ".i{font-size:11px;font-weight:700;text-anchor:middle;fill:currentColor}.f{fill:#fff;stroke:#d9e0e4;rx:8}"
                    + ".h{fill:currentColor;rx:3}.b{fill:#fff;stroke:currentColor;stroke-width:2}.o{fill:#fff;stroke:currentColor;stroke-width:2.5}"
                    + ".k{fill:currentColor}line,.r{stroke:currentColor;fill:none;stroke-linecap:round}.e{stroke-width:5}"
                    + ".u{stroke-width:5;stroke-dasharray:14 8}.p{stroke-width:3;stroke-dasharray:2 7}"
                    + "line.c,.c.r{stroke-width:2;opacity:.45}line.n,.n.r{stroke-width:5;opacity:.28}";

    private NetworkPicture() {}

    public static String of(Drawing drawing) {
        List<Panel> panels = panels(drawing);
        Svg body = new Svg();
        int[] columns = {HEAD, HEAD};
        for (Panel panel : panels) {
            int column = columns[0] <= columns[1] ? 0 : 1;
            body.raw("<g transform=\"translate(%d %d)\">"
                    .formatted(MARGIN + column * (Panel.WIDTH + GAP), columns[column]));
            panel.draw(body);
            body.raw("</g>");
            columns[column] += panel.height() + GAP;
        }
        int height = Math.max(columns[0], columns[1]) + MARGIN - GAP;
        Svg svg = new Svg()
                .raw(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">"
                                .formatted(drawing.in("zh", "en"), WIDTH, height, WIDTH, height));
        svg.title(drawing.title());
        svg.raw("<style>" + STYLE + "</style>");
        svg.raw("<rect width=\"%d\" height=\"%d\" fill=\"#f4f7f8\"/>".formatted(WIDTH, height));
        svg.text("t", MARGIN, 50, SvgText.fitting(drawing.title(), 26, WIDTH - 2.0 * MARGIN));
        svg.text("q", MARGIN, 76, SvgText.fitting(drawing.plan(), 13, WIDTH - 2.0 * MARGIN));
        svg.text("q", MARGIN, 96, SvgText.fitting(drawing.note(), 13, WIDTH - 2.0 * MARGIN));
        legend(svg, drawing);
        return svg.raw(body.toString()).raw("</svg>").toString();
    }

    /** Groups that say how their members lie are drawn together, one panel a mode, before the lists. */
    private static List<Panel> panels(Drawing drawing) {
        Map<String, List<Drawing.Group>> diagrams = new LinkedHashMap<>();
        List<Panel> lists = new ArrayList<>();
        for (Drawing.Group group : drawing.groups()) {
            if (DiagramPanel.suits(group)) {
                diagrams.computeIfAbsent(group.mode(), mode -> new ArrayList<>())
                        .add(group);
            } else if (!group.marks().isEmpty()) {
                lists.add(new ListPanel(drawing, group));
            }
        }
        List<Panel> panels = new ArrayList<>();
        diagrams.forEach((mode, groups) -> panels.add(new DiagramPanel(drawing, mode, groups)));
        panels.addAll(lists);
        return panels;
    }

    private static void legend(Svg svg, Drawing drawing) {
        double x = MARGIN;
        svg.raw("<g style=\"color:#37474f\">");
        for (Stand stand : Stand.values()) {
            String label = stand.label(drawing);
            svg.line(stand.style(), x + 4, LEGEND, x + 56, LEGEND);
            svg.text("m", x + 68, LEGEND + 5, label);
            x += 68 + SvgText.width(label, 14) + 36;
        }
        svg.raw("</g>");
    }
}
