package org.planmonitor.reports.publication.layout;

import java.util.List;

import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.chart.Shape;

/** Where the figures of a section come from, in small print below a short rule. */
record SourceList(Flow flow, Text text) {

    void write(String title, List<String> sources) {
        if (sources.isEmpty()) {
            return;
        }
        Style style = flow.sheet.text(8.5).in(Colour.INK_2);
        flow.gap(8);
        flow.need(30);
        double half = flow.sheet.left() + flow.sheet.textWidth() / 3;
        flow.out.ornament(
                List.of(Shape.Stroke.of(flow.sheet.left(), flow.y(), half, flow.y(), Colour.INK_3.hex(), 0.5)));
        flow.advance(4);
        text.paragraph("P", List.of(new Piece(title, style.bold())), 13, 0, 0, Text.Set.LEFT);
        sources.forEach(source -> text.paragraph("P", List.of(new Piece(source, style)), 13, 0, 0, Text.Set.LEFT));
    }
}
