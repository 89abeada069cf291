package org.planmonitor.reports.publication.layout;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.Role;
import org.planmonitor.reports.publication.font.Face;
import org.planmonitor.reports.publication.font.Faces;

/**
 * How a run of signs looks.
 *
 * @param rise above the baseline, for marks of sources
 * @param target where a link leads: an id with {@code #} before it, or an address; null for words that are no link
 */
record Style(
        Faces faces,
        Role role,
        double size,
        String colour,
        double rise,
        @Nullable String target) {

    static Style of(Faces faces, Role role, double size) {
        return new Style(faces, role, size, Colour.INK.hex(), 0, null);
    }

    Face face() {
        return faces.of(role);
    }

    Style in(Colour other) {
        return in(other.hex());
    }

    Style in(String other) {
        return new Style(faces, role, size, other, rise, target);
    }

    Style bold() {
        return new Style(faces, Role.STRONG, size, colour, rise, target);
    }

    Style to(String link) {
        return new Style(faces, role, size, Colour.ACCENT.hex(), rise, link);
    }

    Style raised() {
        return new Style(faces, Role.STRONG, size * 0.6, Colour.ACCENT.hex(), size * 0.38, target);
    }
}
