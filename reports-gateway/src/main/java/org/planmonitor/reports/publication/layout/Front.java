package org.planmonitor.reports.publication.layout;

import java.util.List;

import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.Metadata;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.chart.Shape;
import org.planmonitor.reports.publication.font.Face;

/** The title page and the contents with the numbers of pages. */
final class Front {

    private static final int DEPTH = 2;
    private static final double LINE = 20;

    private final Flow flow;
    private final Text text;
    private final Publication publication;
    private final Words words;

    Front(Flow flow, Publication publication) {
        this.flow = flow;
        this.text = new Text(flow);
        this.publication = publication;
        this.words = new Words(publication.language());
    }

    void title() {
        Metadata metadata = publication.metadata();
        Sheet sheet = flow.sheet;
        flow.bare();
        flow.out.open(Tag.of("Sect"));
        double middle = sheet.left() + sheet.textWidth() / 2;
        flow.advance(90);
        text.balanced(metadata.plan(), flow.sheet.strong(14).in(Colour.ACCENT), 24);
        flow.advance(16);
        flow.out.ornament(
                List.of(Shape.Stroke.of(middle - 40, flow.y(), middle + 40, flow.y(), Colour.ACCENT.hex(), 1.5)));
        flow.advance(28);
        text.balanced(publication.title(), flow.sheet.strong(25), 42);
        if (publication.subtitle() != null) {
            flow.advance(6);
            line(publication.subtitle(), flow.sheet.text(15), 26);
        }
        flow.advance(sheet.top() + 440 - flow.y());
        line(metadata.kind(), flow.sheet.text(14), 26);
        line(metadata.issuer(), flow.sheet.strong(15), 28);
        line(words.day(metadata), flow.sheet.text(14), 28);
        if (metadata.notice() != null) {
            flow.advance(12);
            line(metadata.notice(), flow.sheet.strong(12).in(Colour.RED_TEXT), 22);
        }
        flow.advance(sheet.bottom() - 40 - flow.y());
        line(words.asOf(metadata), flow.sheet.text(9).in(Colour.INK_2), 15);
        line(words.contentHash(metadata), flow.sheet.text(7.5).in(Colour.INK_2), 13);
        flow.out.close();
    }

    private void line(String words, Style style, double leading) {
        text.paragraph("P", List.of(new Piece(words, style)), leading, 0, 10, Text.Set.CENTRE);
    }

    void contents() {
        flow.newPage();
        flow.out.open(Tag.of("TOC"));
        flow.out.open(Tag.of("Caption"));
        text.paragraph("P", List.of(new Piece(words.contents(), flow.sheet.strong(17))), 40, 0, 0, Text.Set.CENTRE);
        flow.out.close();
        flow.advance(8);
        publication.sections().forEach(section -> entry(section, 1));
        flow.out.close();
    }

    private void entry(Section section, int level) {
        flow.need(LINE);
        flow.out.open(Tag.of("TOCI"));
        double indent = (level - 1) * 22.0;
        double room = flow.sheet.textWidth() - indent - 40;
        double size = level == 1 ? 12 : 11;
        Style style = (level == 1 ? flow.sheet.strong(size) : flow.sheet.text(size))
                .to("#" + section.id())
                .in(Colour.INK);
        Line line = Breaker.lines(List.of(new Piece(section.heading(), style)), room, 0)
                .getFirst();
        double x = flow.sheet.left() + indent;
        double baseline = flow.y() + LINE * 0.72;
        String page = String.valueOf(flow.pageOf(section.id()));
        double right = flow.sheet.left() + flow.sheet.textWidth();
        double number = right - Face.TEXT.width(page, size);
        flow.out.open(Tag.of("Reference"));
        text.draw(line, x, baseline, 0);
        dots(x + line.width() + 6, number - 6, baseline, size);
        flow.out.draw(List.of(new Shape.Words(page, number, baseline, size, Face.TEXT, 0, Colour.INK.hex())));
        flow.out.close();
        flow.out.close();
        flow.advance(LINE);
        if (level < DEPTH) {
            section.sections().forEach(below -> entry(below, level + 1));
        }
    }

    private void dots(double from, double to, double baseline, double size) {
        double step = Face.TEXT.width(".", size) * 1.8;
        int count = (int) ((to - from) / step);
        if (count > 2) {
            double spacing = step - Face.TEXT.width(".", size);
            flow.out.ornament(List.of(new Shape.Words(
                    ".".repeat(count), to - count * step, baseline, size, Face.TEXT, spacing, Colour.INK_3.hex())));
        }
    }
}
