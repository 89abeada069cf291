package org.planmonitor.reports.publication.layout;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.reports.publication.Official;
import org.planmonitor.reports.publication.Role;
import org.planmonitor.reports.publication.chart.Shape;

/** The head of the first page, in red where it must be, down to the recipients (GB/T 9704-2012, 7.2, 7.3.1 and 7.3.2). */
final class OfficialHead {

    private static final double ABOVE_MARK = 35 * Sheet.MM;
    private static final double BELOW_NUMBER = 4 * Sheet.MM;
    private static final double LARGEST_MARK = 48;

    /** Signs of a mark in one line. */
    private static final int MARK = 20;

    private static final double RULE = 0.5 * Sheet.MM;

    private final Flow flow;
    private final Sheet sheet;
    private final Text text;
    private final Official official;

    OfficialHead(Flow flow, Text text, Official official) {
        this.flow = flow;
        this.sheet = flow.sheet;
        this.text = text;
        this.official = official;
    }

    /** @param recipients whether they stand here and not at the end */
    void write(boolean recipients) {
        flow.newPage();
        official.aboveMark().forEach(words -> line(words, sheet.strong(sheet.size()), Text.Set.LEFT));
        mark();
        flow.advance(2 * sheet.leading());
        number();
        double rule = flow.y() - sheet.hang() + BELOW_NUMBER;
        flow.out.ornament(List.of(Shape.Stroke.of(sheet.left(), rule, sheet.right(), rule, BlackText.RED, RULE)));
        flow.advance(rule - flow.y() + 2 * sheet.leading());
        text.balanced(official.title(), Style.of(sheet.faces(), Role.TITLE, Sheet.TWO), Sheet.TWO + sheet.hang());
        flow.advance(sheet.leading());
        if (recipients) {
            line(String.join("，", official.recipients()) + "：", sheet.text(sheet.size()), Text.Set.LEFT);
        }
        flow.grid();
    }

    /** As large as the type area bears, in one line or in two of about the same length. */
    private void mark() {
        flow.advance(sheet.top() + ABOVE_MARK - flow.y());
        int signs = official.mark().codePointCount(0, official.mark().length());
        int lines = (signs + MARK - 1) / MARK;
        double wide = sheet.faces().of(Role.TITLE).width(official.mark(), 1);
        double size = Math.min(LARGEST_MARK, sheet.textWidth() / Math.ceil(wide / lines));
        Style style = Style.of(sheet.faces(), Role.TITLE, size).in(BlackText.RED);
        if (lines == 1) {
            text.paragraph("P", List.of(new Piece(official.mark(), style)), size, 0, 0, Text.Set.CENTRE);
        } else {
            text.balanced(official.mark(), style, size * 1.25);
        }
    }

    /** In the middle; at the left, beside the last of them, where people answer for it. */
    private void number() {
        Style style = sheet.text(sheet.size());
        List<String> lines = Official.lines(official.signatories());
        if (lines.isEmpty()) {
            line(official.number(), style, Text.Set.CENTRE);
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i == lines.size() - 1) {
                at(sheet.left() + sheet.size(), List.of(new Piece(official.number(), style)));
            }
            signatories(lines.get(i), lines, i == 0);
            flow.advance(sheet.leading());
        }
    }

    /** All lines begin at the same place, by the widest of them. */
    private void signatories(String names, List<String> lines, boolean first) {
        double size = sheet.size();
        Style said = Style.of(sheet.faces(), Role.SECOND, size);
        List<Piece> pieces = new ArrayList<>();
        if (first) {
            pieces.add(new Piece("签发人：", sheet.text(size)));
        }
        pieces.add(new Piece(names, said));
        double label = sheet.faces().of(Role.TEXT).width("签发人：", size);
        double widest = lines.stream()
                .mapToDouble(line -> Breaker.width(List.of(new Piece(line, said))))
                .max()
                .orElseThrow();
        at(sheet.right() - size - label - widest + (first ? 0 : label), pieces);
    }

    private void at(double x, List<Piece> pieces) {
        flow.out.open(Tag.of("P"));
        Line line = Breaker.lines(pieces, sheet.textWidth(), 0).getFirst();
        text.draw(line, x, flow.y() + sheet.baseline(sheet.leading(), sheet.size()), 0);
        flow.out.close();
    }

    private void line(String words, Style style, Text.Set set) {
        text.paragraph("P", List.of(new Piece(words, style)), sheet.leading(), 0, 0, set);
    }
}
