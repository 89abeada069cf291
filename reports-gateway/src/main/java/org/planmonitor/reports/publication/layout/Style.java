package org.planmonitor.reports.publication.layout;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Colour;

/**
 * How a run of signs looks.
 *
 * @param rise above the baseline, for marks of sources
 * @param target where a link leads: an id with {@code #} before it, or an address; null for words that are no link
 */
record Style(
        boolean strong,
        double size,
        String colour,
        double rise,
        @Nullable String target) {

    static Style text(double size) {
        return new Style(false, size, Colour.INK.hex(), 0, null);
    }

    static Style strong(double size) {
        return new Style(true, size, Colour.INK.hex(), 0, null);
    }

    Style in(Colour other) {
        return new Style(strong, size, other.hex(), rise, target);
    }

    Style bold() {
        return new Style(true, size, colour, rise, target);
    }

    Style to(String link) {
        return new Style(strong, size, Colour.ACCENT.hex(), rise, link);
    }

    Style raised() {
        return new Style(true, size * 0.6, Colour.ACCENT.hex(), size * 0.38, target);
    }
}
