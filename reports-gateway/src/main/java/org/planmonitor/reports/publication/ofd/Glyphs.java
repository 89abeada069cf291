package org.planmonitor.reports.publication.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

import org.planmonitor.reports.publication.chart.Shape;
import org.planmonitor.reports.publication.font.Face;
import org.planmonitor.reports.publication.layout.Unseen;

/**
 * Hears beforehand which signs will be drawn, and cuts the fonts down to them: pages name glyphs by their numbers in the font that lies in
 * the package, so that must be known first.
 */
final class Glyphs extends Unseen {

    private static final int BASIC_PLANE = 0xffff;
    private static final List<String> TABLES = List.of(
            "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "name", "post", "OS/2", "cmap");

    private final List<Face> faces;
    private final Map<Face, Set<Integer>> signs = new HashMap<>();
    private final Map<Face, Embedded> embedded = new HashMap<>();

    /** A font in the package, and the numbers of its glyphs by those that they have in the whole font. */
    private record Embedded(ByteBuffer file, Map<Integer, Integer> glyphs) {}

    /** @param faces that the document may use, in the order in which it names them */
    Glyphs(List<Face> faces) {
        this.faces = faces;
    }

    @Override
    public void draw(List<Shape> shapes) {
        for (Shape shape : shapes) {
            if (shape instanceof Shape.Words words) {
                signs.computeIfAbsent(words.face(), _ -> digits())
                        .addAll(words.text().codePoints().boxed().toList());
            }
        }
    }

    @Override
    public void ornament(List<Shape> shapes) {
        draw(shapes);
    }

    /** Pages have no numbers yet. */
    private static Set<Integer> digits() {
        return "0123456789".codePoints().boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    /** The faces that are used, each with the number of its font. */
    Map<Face, String> fonts() {
        Map<Face, String> fonts = new LinkedHashMap<>();
        for (int i = 0; i < faces.size(); i++) {
            if (signs.containsKey(faces.get(i))) {
                fonts.put(faces.get(i), Integer.toString(i + 1));
            }
        }
        return fonts;
    }

    /** The number of a face's font. */
    String font(Face face) {
        return Integer.toString(faces.indexOf(face) + 1);
    }

    /** The font with what was heard, and from then on with nothing else. */
    byte[] file(Face face) {
        return embedded(face).file().array();
    }

    private Embedded embedded(Face face) {
        return embedded.computeIfAbsent(face, this::cut);
    }

    /** The number of a sign's glyph in the package. */
    int glyph(Face face, int sign) {
        Integer glyph = embedded(face).glyphs().get(face.glyph(sign));
        if (glyph == null) {
            throw new IllegalStateException("the sign was not drawn before: " + Character.toString(sign));
        }
        return glyph;
    }

    private Embedded cut(Face face) {
        try (TrueTypeFont whole = face.open()) {
            TTFSubsetter subset = new TTFSubsetter(whole, TABLES);
            Set<Integer> beyond = new TreeSet<>();
            for (int sign : signs(face)) {
                if (sign <= BASIC_PLANE) {
                    subset.add(sign);
                } else {
                    beyond.add(face.glyph(sign)); // the subsetter maps no sign beyond the basic plane
                }
            }
            subset.addGlyphIds(beyond);
            Map<Integer, Integer> numbers = new HashMap<>();
            subset.getGIDMap().forEach((cut, original) -> numbers.put(original, cut));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            subset.writeToStream(file);
            return new Embedded(ByteBuffer.wrap(file.toByteArray()), numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<Integer> signs(Face face) {
        return signs.getOrDefault(face, Set.of());
    }
}
