package org.planmonitor.reports.publication.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/** How wide each sign of a face is, read once in the life of a process. */
final class Advances {

    static final short ABSENT = -1;
    static final int SIGNS = 0x30000;

    private static final Map<Face, short[]> KNOWN = new ConcurrentHashMap<>();

    private Advances() {}

    /** By code point, in thousandths of the size; {@link #ABSENT} where there is no glyph. */
    static short[] of(Face face) {
        return KNOWN.computeIfAbsent(face, Advances::read);
    }

    private static short[] read(Face face) {
        short[] read = new short[SIGNS];
        Arrays.fill(read, ABSENT);
        try (TrueTypeFont font = face.open()) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            HorizontalMetricsTable widths = font.getHorizontalMetrics();
            for (int sign = ' '; sign < SIGNS; sign++) {
                int glyph = glyphs.getGlyphId(sign);
                if (glyph != 0) {
                    read[sign] = (short) widths.getAdvanceWidth(glyph);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
