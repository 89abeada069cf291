package org.planmonitor.reports.publication.layout;

import org.planmonitor.reports.publication.font.Face;

/** What of a text no line may tear apart. */
final class Segments {

    private Segments() {}

    /** How wide the widest stretch is inside which a line may not end. */
    static double widest(String words, Face face, double size) {
        int[] signs = words.codePoints().toArray();
        boolean[] ends = Breaks.of(signs);
        double widest = 0;
        double width = 0;
        for (int i = 0; i < signs.length; i++) {
            width = (ends[i] ? 0 : width) + (signs[i] == ' ' ? 0 : face.advance(signs[i]) * size / 1000);
            widest = Math.max(widest, width);
        }
        return widest;
    }
}
