package org.planmonitor.reports.publication.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The two faces of every document: a Song (serif) for what is read, a Hei (sans) for headings and what carries weight. Both hold all
 * 20,992 signs of the first Chinese block and its first extension. Widths are kept; the outlines are read anew for each document, so
 * that they take no memory between documents.
 */
public enum Face {
    TEXT("NotoSerifSC-Regular.ttf"),
    STRONG("NotoSansSC-Medium.ttf");

    /** Units of both fonts to the em. */
    private static final double EM = 1000;

    private final String file;

    Face(String file) {
        this.file = file;
    }

    /** The face for strong words or for others. */
    public static Face of(boolean strong) {
        return strong ? STRONG : TEXT;
    }

    /** Whether there is a glyph. */
    public boolean has(int sign) {
        return sign < Advances.SIGNS && Advances.of(this).width(sign) != Advances.ABSENT;
    }

    /** How wide words are at a size, both in points; a sign without a glyph counts as a full one. */
    public double width(String words, double size) {
        return words.codePoints().mapToLong(this::advance).sum() * size / EM;
    }

    /** Of one sign, in thousandths of the size. */
    public int advance(int sign) {
        return has(sign) ? Advances.of(this).width(sign) : (int) EM;
    }

    /** The number of the glyph that shows a sign, zero without one. */
    public int glyph(int sign) {
        return sign < Advances.SIGNS ? Advances.of(this).glyph(sign) : 0;
    }

    /** The font's own bytes, read anew. */
    public TrueTypeFont open() {
        try (InputStream in = Objects.requireNonNull(Face.class.getResourceAsStream("/fonts/" + file), file)) {
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the font is not part of this build: " + file, e);
        }
    }
}
