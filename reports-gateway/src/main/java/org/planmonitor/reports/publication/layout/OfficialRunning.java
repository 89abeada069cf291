package org.planmonitor.reports.publication.layout;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Role;
import org.planmonitor.reports.publication.chart.Shape;
import org.planmonitor.reports.publication.font.Face;

/**
 * The number of the page between two dashes, outside of the type area: 7 mm below it, one sign from its outer edge (GB/T 9704-2012, 7.5).
 *
 * @param notice what every page must say, above the type area
 */
record OfficialRunning(@Nullable String notice) implements Running {

    private static final double BELOW = 7 * Sheet.MM;

    /** From the upper edge of a dash to the baseline, by the size. */
    private static final double DASH = 0.4;

    private static final double NOTICE = 10.5;

    @Override
    public void draw(Pages out, Sheet sheet, int page, int pages) {
        Face face = sheet.faces().of(Role.NUMBER);
        String number = "— " + page + " —";
        double size = Sheet.FOUR;
        double x = page % 2 == 0 ? sheet.left() + size : sheet.right() - size - face.width(number, size);
        double y = sheet.bottom() + BELOW + size * DASH;
        out.ornament(List.of(new Shape.Words(number, x, y, size, face, 0, BlackText.BLACK)));
        if (notice != null) {
            Face strong = sheet.faces().of(Role.STRONG);
            double from = sheet.right() - strong.width(notice, NOTICE);
            out.ornament(List.of(new Shape.Words(notice, from, sheet.top() - 30, NOTICE, strong, 0, BlackText.BLACK)));
        }
    }
}
