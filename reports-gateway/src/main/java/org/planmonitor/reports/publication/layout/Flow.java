package org.planmonitor.reports.publication.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.chart.Shape;
import org.planmonitor.reports.publication.font.Face;

/** Where on which page the document stands, and the running titles of every page that it begins. */
final class Flow {

    private static final double SMALL = 9;

    final Pages out;
    final Sheet sheet;
    private final Publication publication;
    private final Places known;
    private final Map<String, Integer> pageOf = new HashMap<>();
    private int page;
    private double y;

    /**
     * Where things were found to lie when the document was laid out before.
     *
     * @param pageOf by id
     * @param pages how many there are
     */
    record Places(Map<String, Integer> pageOf, int pages) {
        /** Before the first time: nothing is known yet. */
        static Places unknown() {
            return new Places(Map.of(), 0);
        }
    }

    Flow(Pages out, Sheet sheet, Publication publication, Places known) {
        this.out = out;
        this.sheet = sheet;
        this.publication = publication;
        this.known = known;
    }

    Places places() {
        return new Places(Map.copyOf(pageOf), page);
    }

    double y() {
        return y;
    }

    double room() {
        return sheet.bottom() - y;
    }

    void advance(double height) {
        y += height;
    }

    /** Leaves white, but not at the top of a page. */
    void gap(double height) {
        if (y > sheet.top()) {
            y += height;
        }
    }

    /** Begins a page unless there is room for so much on this one. */
    void need(double height) {
        if (room() < height && y > sheet.top()) {
            newPage();
        }
    }

    void newPage() {
        bare();
        running();
    }

    /** A page without running titles, as the title has. */
    void bare() {
        out.page(++page);
        y = sheet.top();
    }

    void mark(String id) {
        pageOf.put(id, page);
        out.place(id, y);
    }

    int pageOf(String id) {
        return known.pageOf().getOrDefault(id, 1);
    }

    private void running() {
        Words words = new Words(publication.language());
        String number = words.page(page, known.pages());
        double right = sheet.left() + sheet.textWidth();
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
        return new Shape.Words(text, x, y, SMALL, false, 0, colour.hex());
    }
}
