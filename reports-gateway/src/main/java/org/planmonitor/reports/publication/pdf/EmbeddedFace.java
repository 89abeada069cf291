package org.planmonitor.reports.publication.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import org.planmonitor.reports.publication.font.Face;

/**
 * A face as it lies in the document: the glyphs that are used and no others. Which sign a glyph stands for is written by us: several signs
 * can share a glyph (～ and 〜), and a search must find the one that was written.
 */
final class EmbeddedFace {

    private final Face face;
    private final String resource;
    private final TreeMap<Integer, Integer> signOfGlyph = new TreeMap<>();

    /** @param resource its name among the resources of a page */
    EmbeddedFace(Face face, String resource) {
        this.face = face;
        this.resource = resource;
    }

    String resource() {
        return resource;
    }

    boolean isUsed() {
        return !signOfGlyph.isEmpty();
    }

    /** The words as the operand of an operator. */
    void encode(String words, StringBuilder to) {
        to.append('<');
        words.codePoints().forEach(sign -> {
            int glyph = face.glyph(sign);
            signOfGlyph.putIfAbsent(glyph, sign);
            hex(glyph, to);
        });
        to.append('>');
    }

    /**
     * The font of what was used, when the last page is written. Only now are the outlines read, and let go at once: they are the largest
     * thing that a document needs.
     */
    PDType0Font embed(PDDocument document) throws IOException {
        try (TrueTypeFont outlines = face.open()) {
            PDType0Font font = PDType0Font.load(document, outlines, true);
            signOfGlyph.values().forEach(font::addToSubset);
            font.subset();
            byte[] map = toUnicode().getBytes(StandardCharsets.US_ASCII);
            font.getCOSObject()
                    .setItem(
                            COSName.TO_UNICODE,
                            new PDStream(document, new ByteArrayInputStream(map), COSName.FLATE_DECODE));
            return font;
        }
    }

    private String toUnicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        int left = signOfGlyph.size();
        int inBlock = 0;
        for (var entry : signOfGlyph.entrySet()) {
            if (inBlock == 0) {
                inBlock = Math.min(100, left);
                map.append(inBlock).append(" beginbfchar\n");
            }
            map.append('<');
            hex(entry.getKey(), map);
            map.append("> <");
            for (char unit : Character.toChars(entry.getValue())) {
                hex(unit, map);
            }
            map.append(">\n");
            left--;
            if (--inBlock == 0) {
                map.append("endbfchar\n");
            }
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static void hex(int unit, StringBuilder to) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            to.append(Character.forDigit((unit >> shift) & 0xf, 16));
        }
    }
}
