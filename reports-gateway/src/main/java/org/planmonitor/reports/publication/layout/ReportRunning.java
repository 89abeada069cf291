package org.planmonitor.reports.publication.layout;

import java.util.List;

import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.chart.Shape;
import org.planmonitor.reports.publication.font.Face;

/** The title and what every page must say above a rule, the number of the page below. */
record ReportRunning(Publication publication) implements Running {

    private static final double SMALL = 9;

    @Override
    public void draw(Pages out, Sheet sheet, int page, int pages) {
        Words words = new Words(publication.language());
        String number = words.page(page, pages);
        double right = sheet.right();
        double head = sheet.top() - 30;
        String notice = publication.metadata().notice() == null
                ? ""
                : publication.metadata().notice();
        double width = Face.TEXT.width(notice, SMALL);
        out.ornament(List.of(
                small(cut(publication.title(), sheet.textWidth() - width - 20), sheet.left(), head, Colour.INK_3),
                small(notice, right - width, head, Colour.RED_TEXT),
                Shape.Stroke.of(sheet.left(), head + 6, right, head + 6, Colour.LINE.hex(), 0.7),
                small(
                        number,
                        sheet.left() + (sheet.textWidth() - Face.TEXT.width(number, SMALL)) / 2,
                        sheet.bottom() + 36,
                        Colour.INK_2)));
    }

    private static String cut(String title, double room) {
        int end = title.length();
        while (end > 1 && Face.TEXT.width(title.substring(0, end), SMALL) > room) {
            end = title.offsetByCodePoints(end, -1);
        }
        return end == title.length() ? title : title.substring(0, end) + "…";
    }

    private static Shape small(String text, double x, double y, Colour colour) {
        return new Shape.Words(text, x, y, SMALL, Face.TEXT, 0, colour.hex());
    }
}
