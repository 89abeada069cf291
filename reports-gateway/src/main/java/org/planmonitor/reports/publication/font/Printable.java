package org.planmonitor.reports.publication.font;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.reports.publication.Texts;
import org.planmonitor.reports.publication.UnprintableText.Place;

/** Finds the signs of a document that have no glyph in both faces, or that no document may hold: controls, halves of pairs. */
public final class Printable {

    private static final int MOST = 100;
    private static final int NEAR = 20;

    private Printable() {}

    /** Where such signs stand, in reading order, at most {@value #MOST} places. */
    public static List<Place> missing(Iterable<Texts.Located> texts) {
        List<Place> places = new ArrayList<>();
        for (Texts.Located text : texts) {
            List<String> signs = missing(text.words());
            if (!signs.isEmpty()) {
                places.add(new Place(text.section(), text.heading(), near(text.words()), signs));
            }
            if (places.size() == MOST) {
                break;
            }
        }
        return places;
    }

    /** Such signs of some words, each once, by code and name. */
    public static List<String> missing(String words) {
        return words.codePoints()
                .filter(sign -> !printable(sign))
                .distinct()
                .mapToObj(Printable::name)
                .toList();
    }

    /** Whether every face has the sign; a line break and a tab are printed as spaces. */
    public static boolean printable(int sign) {
        return sign == '\n' || sign == '\t' || (Face.TEXT.has(sign) && Face.STRONG.has(sign));
    }

    /** The code of a sign, with its name. */
    public static String name(int sign) {
        String code = "U+%04X".formatted(sign);
        String name = Character.getName(sign);
        return name == null ? code : code + " " + name;
    }

    /** The words around the first sign that is missing. */
    private static String near(String words) {
        int[] signs = words.codePoints().toArray();
        int first = 0;
        while (printable(signs[first])) {
            first++;
        }
        int from = Math.max(0, first - NEAR);
        int to = Math.min(signs.length, first + NEAR);
        return (from > 0 ? "…" : "") + new String(signs, from, to - from) + (to < signs.length ? "…" : "");
    }
}
