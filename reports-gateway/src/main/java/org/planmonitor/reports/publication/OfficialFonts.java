package org.planmonitor.reports.publication;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.reports.publication.font.Face;
import org.planmonitor.reports.publication.font.Faces;
import org.planmonitor.reports.publication.font.Printable;

/** The fonts that official documents are printed in: an operator's own, those of the build for the others. */
public final class OfficialFonts {

    private final Faces faces;

    private OfficialFonts(Faces faces) {
        this.faces = faces;
    }

    /** Those of the build. */
    public static OfficialFonts shipped() {
        return new OfficialFonts(Faces.shipped());
    }

    /**
     * Reads TrueType files, by what they are for.
     *
     * @throws IllegalArgumentException for one that is none, or that forbids embedding
     */
    public static OfficialFonts of(Map<Role, Path> files) {
        Map<Role, Face> own = new EnumMap<>(Role.class);
        files.forEach((role, file) -> own.put(role, Face.of(file)));
        return new OfficialFonts(Faces.of(own));
    }

    /**
     * What stands for a typeface.
     *
     * @param standIn whether it is a font of the build
     */
    public record Used(Role role, String font, boolean standIn) {}

    /** One for each typeface of the standard. */
    public List<Used> used() {
        return Arrays.stream(Role.values())
                .map(role -> new Used(role, faces.of(role).name(), faces.standsIn(role)))
                .toList();
    }

    /** The signs of a single line that no document can show, each once, by code and name; a line break is one of them. */
    public static List<String> unprintable(String line) {
        return line.codePoints()
                .filter(sign -> sign < ' ' || !Printable.printable(sign))
                .distinct()
                .mapToObj(Printable::name)
                .toList();
    }

    Faces faces() {
        return faces;
    }
}
