package org.planmonitor.reports.publication.layout;

/**
 * The paper and what is printed on it: A4 with the margins of GB/T 9704-2012 (top 37 mm, left 28 mm, a type area of 156 by 225 mm). All
 * measures are points.
 *
 * @param size of running text
 * @param leading from baseline to baseline of running text
 */
public record Sheet(
        double width,
        double height,
        double left,
        double top,
        double textWidth,
        double textHeight,
        double size,
        double leading) {

    private static final double MM = 72 / 25.4;

    /** For reports that are read on a desk: 小四 (12 points), 37 signs to a line. */
    public static Sheet report() {
        return new Sheet(210 * MM, 297 * MM, 28 * MM, 37 * MM, 156 * MM, 225 * MM, 12, 21.5);
    }

    /** Below the last line. */
    public double bottom() {
        return top + textHeight;
    }
}
