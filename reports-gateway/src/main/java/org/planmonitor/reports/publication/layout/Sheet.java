package org.planmonitor.reports.publication.layout;

import org.planmonitor.reports.publication.Role;
import org.planmonitor.reports.publication.font.Faces;

/**
 * The paper and what is printed on it: A4 with the margins of GB/T 9704-2012 (top 37 mm, left 28 mm, a type area of 156 by 225 mm). All
 * measures are points.
 *
 * @param size of running text
 * @param leading from baseline to baseline of running text
 * @param hang how much of the white below the last line lies outside of the type area, so that lines begin and end with it
 */
public record Sheet(
        double width,
        double height,
        double left,
        double top,
        double textWidth,
        double textHeight,
        double size,
        double leading,
        double hang,
        Faces faces) {

    static final double MM = 72 / 25.4;

    /** 3号. Of the sizes that are called so, 16 points are too large: 28 signs would be 158 mm wide. */
    static final double THREE = 15.75;

    /** 2号, of titles. */
    static final double TWO = 21;

    /** 4号, of the imprint and of numbers of pages. */
    static final double FOUR = 13.75;

    /** The share of a sign's height above its baseline. */
    private static final double ASCENT = 0.88;

    private static final int LINES = 22;

    /** For reports that are read on a desk: 小四 (12 points), 37 signs to a line. */
    public static Sheet report() {
        return a4(12, 21.5, 0, Faces.shipped());
    }

    /** For official documents: 22 lines to a page, 28 signs to a line, and they fill the type area (GB/T 9704-2012, 5.2.3). */
    public static Sheet official(Faces faces) {
        double leading = (225 * MM - THREE) / (LINES - 1);
        return a4(THREE, leading, leading - THREE, faces);
    }

    private static Sheet a4(double size, double leading, double hang, Faces faces) {
        return new Sheet(210 * MM, 297 * MM, 28 * MM, 37 * MM, 156 * MM, 225 * MM, size, leading, hang, faces);
    }

    /** Below the last line. */
    public double bottom() {
        return top + textHeight;
    }

    double right() {
        return left + textWidth;
    }

    /** From the top of a line to its baseline. */
    double baseline(double lineHeight, double signs) {
        return hang > 0 ? signs * ASCENT : lineHeight * 0.72;
    }

    Style text(double points) {
        return Style.of(faces, Role.TEXT, points);
    }

    Style strong(double points) {
        return Style.of(faces, Role.STRONG, points);
    }
}
