package org.planmonitor.reports.publication.docx;

import java.util.List;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Bullets;
import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Formula;
import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Labels;
import org.planmonitor.reports.publication.Note;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Sources;
import org.planmonitor.reports.publication.Table;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.markup.Xml;

/** Sections as headings of the navigation and what stands below them. */
final class Body {

    private final Xml xml;
    private final Runs runs;
    private final Bookmarks bookmarks;
    private final Labels labels;
    private final Words words;
    private final Tables tables;
    private final Drawings drawings;

    Body(Xml xml, Runs runs, Bookmarks bookmarks, Labels labels, Words words) {
        this.xml = xml;
        this.runs = runs;
        this.bookmarks = bookmarks;
        this.labels = labels;
        this.words = words;
        this.tables = new Tables(xml, runs, bookmarks, words);
        this.drawings = new Drawings(xml);
    }

    void write(Section section, int level) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Heading" + level);
        if (level > 1 && section.ownPage()) {
            xml.empty("w:pageBreakBefore");
        }
        xml.close();
        bookmarks.mark(xml, section.id());
        runs.run(section.heading(), null);
        xml.close();
        Sources sources = Sources.of(section);
        section.blocks().forEach(block -> write(block, sources));
        if (!sources.list().isEmpty()) {
            runs.paragraph("SourceHead", words.sources());
            sources.list().forEach(source -> runs.paragraph("Source", source));
        }
        section.sections().forEach(below -> write(below, level + 1));
    }

    private void write(Block block, Sources sources) {
        switch (block) {
            case Paragraph(var content) -> runs.paragraph("BodyText", content, sources);
            case Bullets(boolean ordered, var items) -> list(ordered, items, sources);
            case Formula formula -> runs.paragraph("Formula", formula.expression());
            case Note(var kind, var content) -> {
                runs.open(kind == Note.Kind.CAUTION ? "Caution" : "Hint");
                runs.run(words.note(kind) + "  ", "Strong");
                runs.runs(content, sources);
                xml.close();
            }
            case Table table -> tables.write(table, labels.of(table), sources);
            case Chart chart -> {
                runs.open("Chart");
                bookmarks.mark(xml, chart.id());
                drawings.write(chart);
                xml.close();
                runs.paragraph("ChartCaption", labels.of(chart));
            }
        }
    }

    /** Numbers are written out, so that a list cannot go on counting where another began. */
    private void list(boolean ordered, List<List<Inline>> items, Sources sources) {
        for (int i = 0; i < items.size(); i++) {
            runs.open("ListParagraph");
            runs.run(ordered ? (i + 1) + "." : "•", null);
            xml.open("w:r").empty("w:tab").close();
            runs.runs(items.get(i), sources);
            xml.close();
        }
    }
}
