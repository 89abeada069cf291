package org.planmonitor.reports.publication.layout;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.reports.publication.Official;
import org.planmonitor.reports.publication.chart.Shape;

/** Who signs and when, and the imprint at the foot of the last page (GB/T 9704-2012, 7.3.5 and 7.4). */
final class OfficialEnd {

    private static final double STRONG_RULE = 0.35 * Sheet.MM;
    private static final double FINE_RULE = 0.25 * Sheet.MM;

    /** Room for the seal between the text and the name that it covers. */
    private static final int SEAL = 2;

    private final Flow flow;
    private final Sheet sheet;
    private final Text text;
    private final Official official;

    OfficialEnd(Flow flow, Text text, Official official) {
        this.flow = flow;
        this.sheet = flow.sheet;
        this.text = text;
        this.official = official;
    }

    /** Room that the last sentence needs so that it stands above the signature on the same page (7.3.5.5). */
    double signature() {
        return (1 + SEAL + 2) * sheet.leading() - sheet.hang();
    }

    /** The date four signs from the right, the organ in the middle above it (7.3.5.1). */
    void sign() {
        double size = sheet.size();
        Style style = sheet.text(size);
        Piece date = new Piece(Official.day(official.date()), style);
        Piece organ = new Piece(official.organ(), style);
        double width = Breaker.width(List.of(date));
        double left = sheet.right() - 4 * size - width;
        double wide = Breaker.width(List.of(organ));
        flow.advance(SEAL * sheet.leading());
        line(organ, Math.clamp(left + (width - wide) / 2, sheet.left(), Math.max(sheet.left(), sheet.right() - wide)));
        line(date, left);
    }

    private void line(Piece piece, double x) {
        at(x, flow.y() + sheet.baseline(sheet.leading(), sheet.size()), piece);
        flow.advance(sheet.leading());
    }

    /** @param recipients whether they stand here, because the first page had no room for them (7.3.2) */
    void imprint(boolean recipients) {
        List<Piece> lines = new ArrayList<>();
        Style style = sheet.text(Sheet.FOUR);
        if (recipients) {
            lines.add(new Piece("主送：" + String.join("，", official.recipients()) + "。", style));
        }
        if (!official.copies().isEmpty()) {
            lines.add(new Piece("抄送：" + String.join("，", official.copies()) + "。", style));
        }
        Official.Printed printed = official.printed();
        if (lines.isEmpty() && printed == null) {
            return;
        }
        double leading = Sheet.FOUR + sheet.hang();
        double height = lines.stream()
                        .mapToDouble(each -> broken(each).size() * leading)
                        .sum()
                + (printed == null ? 0 : leading);
        lastPage(height);
        flow.advance(sheet.bottom() - height - flow.y());
        rule(STRONG_RULE);
        lines.forEach(each -> entry(each, leading));
        if (printed != null) {
            if (!lines.isEmpty()) {
                rule(FINE_RULE);
            }
            double baseline = baseline(leading);
            at(sheet.left() + Sheet.FOUR, baseline, new Piece(printed.by(), style));
            Piece day = new Piece(Official.day(printed.on()) + "印发", style);
            at(sheet.right() - Sheet.FOUR - Breaker.width(List.of(day)), baseline, day);
            flow.advance(leading);
        }
        rule(STRONG_RULE);
    }

    /** The last side of a sheet is an even page; where it comes after an empty one, neither has a number (7.5). */
    private void lastPage(double height) {
        boolean even = flow.page() % 2 == 0;
        if (even && flow.room() >= height + sheet.leading()) {
            return;
        }
        if (even) {
            flow.bare();
            flow.bare();
        } else {
            flow.newPage();
        }
    }

    private static String label(Piece entry) {
        return entry.text().substring(0, 3);
    }

    /** What stands behind the colon, and in later lines below it. */
    private List<Line> broken(Piece entry) {
        Piece rest = new Piece(entry.text().substring(3), entry.style());
        return Breaker.lines(List.of(rest), sheet.textWidth() - 5 * Sheet.FOUR, 0);
    }

    private void entry(Piece entry, double leading) {
        flow.out.open(Tag.of("P"));
        double x = sheet.left() + Sheet.FOUR;
        Line label = Breaker.lines(List.of(new Piece(label(entry), entry.style())), sheet.textWidth(), 0)
                .getFirst();
        text.draw(label, x, baseline(leading), 0);
        for (Line line : broken(entry)) {
            text.draw(line, x + 3 * Sheet.FOUR, baseline(leading), 0);
            flow.advance(leading);
        }
        flow.out.close();
    }

    private double baseline(double leading) {
        return flow.y() + sheet.hang() / 2 + sheet.baseline(leading, Sheet.FOUR);
    }

    private void at(double x, double baseline, Piece piece) {
        flow.out.open(Tag.of("P"));
        text.draw(Breaker.lines(List.of(piece), sheet.textWidth(), 0).getFirst(), x, baseline, 0);
        flow.out.close();
    }

    private void rule(double width) {
        flow.out.ornament(
                List.of(Shape.Stroke.of(sheet.left(), flow.y(), sheet.right(), flow.y(), BlackText.BLACK, width)));
    }
}
