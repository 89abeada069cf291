package org.planmonitor.reports.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.planmonitor.reports.publication.docx.DocxWriter;
import org.planmonitor.reports.publication.font.Printable;
import org.planmonitor.reports.publication.html.HtmlWriter;
import org.planmonitor.reports.publication.layout.Composer;
import org.planmonitor.reports.publication.ofd.OfdWriter;
import org.planmonitor.reports.publication.pdf.PdfWriter;
import org.planmonitor.reports.publication.xlsx.XlsxWriter;

/** The formats that there are, and what is checked for all of them before a document is signed. */
public final class Writers {

    private Writers() {}

    /** The writer of a format. */
    public static DocumentWriter of(Format format) {
        return switch (format) {
            case HTML -> new HtmlWriter();
            case PDF -> new PdfWriter();
            case OFD -> new OfdWriter();
            case DOCX -> new DocxWriter();
            case XLSX -> new XlsxWriter();
        };
    }

    /** A writer by the media type of its format, without regard to parameters. */
    public static Optional<DocumentWriter> byMediaType(String mediaType) {
        String essence = essence(mediaType);
        return Arrays.stream(Format.values())
                .filter(format -> essence(format.mediaType()).equalsIgnoreCase(essence))
                .map(Writers::of)
                .findFirst();
    }

    /**
     * Checks that every sign of the document can be printed in every format: to be called before the document is signed, for after that
     * it cannot be mended.
     *
     * @throws UnprintableText if there is no glyph for a sign; it names text and section
     */
    public static void check(Publication publication) {
        List<UnprintableText.Place> missing = Printable.missing(Texts.of(publication));
        if (!missing.isEmpty()) {
            throw new UnprintableText(missing);
        }
    }

    /** The signs of some words that no document can show, each once, by code and name. */
    public static List<String> unprintable(String words) {
        return Printable.missing(words);
    }

    /**
     * Writes an official document, as pages that look alike in both formats.
     *
     * @throws UnprintableText before the first byte, if a face has no glyph for a sign that it would have to show
     * @throws IllegalArgumentException for a format without pages
     */
    public static void writeOfficial(
            Format format, Publication publication, Official official, OfficialFonts fonts, OutputStream out)
            throws IOException {
        check(publication);
        Publication issued = publication.issuedAs(official.title(), official.organ());
        Composer composer = Composer.official(issued, official, fonts.faces());
        switch (format) {
            case PDF -> new PdfWriter().write(issued, composer, out);
            case OFD -> new OfdWriter().write(issued, composer, out);
            case HTML, DOCX, XLSX -> throw new IllegalArgumentException("not a format of pages: " + format);
        }
    }

    private static String essence(String mediaType) {
        int end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip();
    }
}
