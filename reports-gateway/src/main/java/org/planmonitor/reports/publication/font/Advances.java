package org.planmonitor.reports.publication.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/** How wide each sign of a face is and which glyph shows it, read once in the life of a process. */
final class Advances {

    static final short ABSENT = -1;
    static final int SIGNS = 0x30000;

    private static final Map<Face, Advances> KNOWN = new ConcurrentHashMap<>();

    private final short[] widths = new short[SIGNS];
    private final char[] glyphs = new char[SIGNS];

    private Advances(Face face) {
        Arrays.fill(widths, ABSENT);
        try (TrueTypeFont font = face.open()) {
            double em = font.getUnitsPerEm();
            CmapLookup map = font.getUnicodeCmapLookup();
            HorizontalMetricsTable metrics = font.getHorizontalMetrics();
            for (int sign = ' '; sign < SIGNS; sign++) {
                int glyph = map.getGlyphId(sign);
                if (glyph != 0) {
                    widths[sign] = (short) Math.round(metrics.getAdvanceWidth(glyph) * 1000 / em);
                    glyphs[sign] = (char) glyph;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Advances of(Face face) {
        return KNOWN.computeIfAbsent(face, Advances::new);
    }

    /** In thousandths of the size; {@link #ABSENT} where there is no glyph. */
    short width(int sign) {
        return widths[sign];
    }

    /** Zero where there is none. */
    int glyph(int sign) {
        return glyphs[sign];
    }
}
