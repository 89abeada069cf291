package org.planmonitor.reports.publication.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A face that documents are printed in: one of the two of the build, or a TrueType file that an operator has. Those of the build are a Song
 * (serif) for what is read and a Hei (sans) for headings and what carries weight; both hold all 20,992 signs of the first Chinese block and
 * its first extension. Widths are kept; the outlines are read anew for each document, so that they take no memory between documents.
 */
public final class Face {

    public static final Face TEXT = new Face("Noto Serif SC", () -> shipped("NotoSerifSC-Regular.ttf"));
    public static final Face STRONG = new Face("Noto Sans SC Medium", () -> shipped("NotoSansSC-Medium.ttf"));

    /** Parts of the em in which widths are told. */
    private static final double EM = 1000;

    private final String name;
    private final Source source;

    /** Where a font's bytes are. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private Face(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    /**
     * A font of the machine.
     *
     * @throws IllegalArgumentException if it is not there, is not TrueType, or must not lie inside of documents
     */
    public static Face of(Path file) {
        Face face = new Face(file.toString(), () -> Files.newInputStream(file));
        try (TrueTypeFont font = face.open()) {
            if (font.getGlyph() == null || font.getUnicodeCmapLookup() == null) {
                throw new IllegalArgumentException("not a TrueType font: " + file);
            }
            if (!Permission.toEmbed(font)) {
                throw new IllegalArgumentException("the font must not be embedded, as it says itself: " + file);
            }
            String family = font.getNaming() == null ? null : font.getNaming().getFontFamily();
            return new Face(family == null ? String.valueOf(file.getFileName()) : family, face.source);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("the font cannot be read: " + file, e);
        }
    }

    /** The face of the build for strong words or for others. */
    public static Face of(boolean strong) {
        return strong ? STRONG : TEXT;
    }

    /** The family, as the font itself calls it. */
    public String name() {
        return name;
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
        try (InputStream in = source.open()) {
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the font cannot be read: " + name, e);
        }
    }

    private static InputStream shipped(String file) {
        return Objects.requireNonNull(Face.class.getResourceAsStream("/fonts/" + file), file);
    }
}
