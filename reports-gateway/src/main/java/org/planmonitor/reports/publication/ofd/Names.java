package org.planmonitor.reports.publication.ofd;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Names and numbers as OFD writes them. */
final class Names {

    static final String NAMESPACE = "http://www.ofdspec.org/2016";

    private static final double MILLIMETRES = 25.4 / 72;
    private static final int PAGES = 10;

    private Names() {}

    /** Points as millimetres, in which the format measures, to the thousandth. */
    static String mm(double points) {
        BigDecimal rounded = BigDecimal.valueOf(points * MILLIMETRES)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Points as millimetres, side by side. */
    static String mm(double... points) {
        StringBuilder all = new StringBuilder();
        for (double each : points) {
            all.append(all.isEmpty() ? "" : " ").append(mm(each));
        }
        return all.toString();
    }

    /** Six hexadecimal digits as three numbers. */
    static String colour(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return ((rgb >> 16) & 0xff) + " " + ((rgb >> 8) & 0xff) + " " + (rgb & 0xff);
    }

    /** The id of a page by its number, below all ids of objects. */
    static String pageId(int page) {
        return Integer.toString(PAGES + page);
    }
}
