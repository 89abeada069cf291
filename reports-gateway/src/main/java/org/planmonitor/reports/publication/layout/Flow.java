package org.planmonitor.reports.publication.layout;

import java.util.HashMap;
import java.util.Map;

/** Where on which page the document stands, and what every page that it begins shows. */
final class Flow {

    /** What adding up the heights of lines may be wrong by. */
    private static final double CLOSE = 1e-6;

    final Pages out;
    final Sheet sheet;
    private final Running running;
    private final Places known;
    private final Map<String, Integer> pageOf = new HashMap<>();
    private int page;
    private double y;
    private double firstLine;

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

    Flow(Pages out, Sheet sheet, Running running, Places known) {
        this.out = out;
        this.sheet = sheet;
        this.running = running;
        this.known = known;
    }

    Places places() {
        return new Places(Map.copyOf(pageOf), page);
    }

    int page() {
        return page;
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
        if (room() < height - CLOSE && y > sheet.top()) {
            newPage();
        }
    }

    void newPage() {
        bare();
        running.draw(out, sheet, page, known.pages());
    }

    /** A page without running titles, as the title has. */
    void bare() {
        out.page(++page);
        y = sheet.top();
        firstLine = y;
    }

    /** Lines of this page are counted from here. */
    void grid() {
        firstLine = y;
    }

    /** Goes on where the next line of the page begins. */
    void toGrid() {
        double lines = Math.ceil((y - firstLine) / sheet.leading() - CLOSE);
        y = firstLine + lines * sheet.leading();
    }

    void mark(String id) {
        pageOf.put(id, page);
        out.place(id, y);
    }

    int pageOf(String id) {
        return known.pageOf().getOrDefault(id, 1);
    }
}
