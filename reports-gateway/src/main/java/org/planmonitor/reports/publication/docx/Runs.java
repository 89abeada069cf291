package org.planmonitor.reports.publication.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Sources;
import org.planmonitor.reports.publication.markup.Xml;

/** Paragraphs and runs; addresses outside the document are gathered, for they are relations of its part. */
final class Runs {

    private final Xml xml;
    private final Bookmarks bookmarks;
    private final Map<String, String> addresses;

    Runs(Xml xml, Bookmarks bookmarks, Map<String, String> addresses) {
        this.xml = xml;
        this.bookmarks = bookmarks;
        this.addresses = addresses;
    }

    static Map<String, String> noAddresses() {
        return new LinkedHashMap<>();
    }

    void paragraph(String style, String words) {
        open(style);
        run(words, null);
        xml.close();
    }

    void paragraph(String style, List<Inline> content, Sources sources) {
        open(style);
        runs(content, sources);
        xml.close();
    }

    /** Begins a paragraph of a style. */
    void open(String style) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
    }

    void runs(List<Inline> content, Sources sources) {
        for (Inline run : content) {
            switch (run) {
                case Inline.Plain(String text) -> run(text, null);
                case Inline.Strong(String text) -> run(text, "Strong");
                case Inline.Emphasis(String text) -> run(text, "Emphasis");
                case Inline.Reference(String text, String target) -> {
                    xml.open("w:hyperlink", "w:anchor", bookmarks.name(target));
                    run(text, "Hyperlink");
                    xml.close();
                }
                case Inline.Link link -> {
                    String address = link.target().toASCIIString();
                    xml.open("w:hyperlink", "r:id", addresses.computeIfAbsent(address, _ -> "link" + addresses.size()));
                    run(link.text(), "Hyperlink");
                    xml.close();
                }
                case Inline.Figure figure -> {
                    run(figure.text(), null);
                    run(sources.mark(figure), "SourceMark");
                }
            }
        }
    }

    void run(String words, @Nullable String style) {
        xml.open("w:r");
        if (style != null) {
            xml.open("w:rPr").empty("w:rStyle", "w:val", style).close();
        }
        xml.leaf("w:t", words, "xml:space", "preserve").close();
    }

    /** A field that the reader's program computes, with what stands there until it does. */
    void field(String instruction, String meanwhile) {
        xml.open("w:fldSimple", "w:instr", instruction);
        run(meanwhile, null);
        xml.close();
    }
}
