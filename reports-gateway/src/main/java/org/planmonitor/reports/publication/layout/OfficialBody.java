package org.planmonitor.reports.publication.layout;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Bullets;
import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Formula;
import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Labels;
import org.planmonitor.reports.publication.Note;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Role;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Sources;
import org.planmonitor.reports.publication.Table;
import org.planmonitor.reports.publication.Words;

/**
 * The text of an official document: all of one size, line below line, headings told apart by their typeface alone (GB/T 9704-2012, 7.3.3).
 * Tables and charts are smaller than a line; the text goes on with the next line that a page has.
 */
final class OfficialBody {

    private static final Role[] HEADINGS = {Role.STRONG, Role.SECOND, Role.TEXT, Role.TEXT};

    private final Flow flow;
    private final Sheet sheet;
    private final Text text;
    private final Labels labels;
    private final Words words;

    OfficialBody(Flow flow, Text text, Publication publication) {
        this.flow = flow;
        this.sheet = flow.sheet;
        this.text = text;
        this.labels = Labels.of(publication);
        this.words = new Words(publication.language());
    }

    void write(Section section, int level) {
        flow.out.open(Tag.of("Sect"));
        flow.need(2 * sheet.leading() - sheet.hang());
        flow.mark(section.id());
        flow.out.heading(level, section.id(), section.heading(), flow.y());
        Style style = Style.of(sheet.faces(), HEADINGS[level - 1], sheet.size());
        text("H" + level, List.of(new Piece(section.heading(), style)));
        Sources sources = Sources.of(section);
        Runs runs = new Runs(sources);
        section.blocks().forEach(block -> write(block, runs));
        new SourceList(flow, text).write(words.sources(), sources.list());
        flow.toGrid();
        section.sections().forEach(below -> write(below, level + 1));
        flow.out.close();
    }

    /** A paragraph, set in by two signs (7.3.3). */
    void text(String tag, List<Piece> pieces) {
        text.paragraph(tag, pieces, sheet.leading(), 2 * sheet.size(), 0, Text.Set.FLUSH);
    }

    private void write(Block block, Runs runs) {
        Style style = sheet.text(sheet.size());
        switch (block) {
            case Paragraph(var content) -> text("P", runs.of(content, style));
            case Bullets(boolean ordered, var items) -> list(ordered, items, runs, style);
            case Note(var kind, var content) -> {
                List<Piece> pieces = new ArrayList<>(List.of(new Piece(words.note(kind) + "：", style.bold())));
                pieces.addAll(runs.of(content, Style.of(sheet.faces(), Role.SECOND, sheet.size())));
                text("P", pieces);
            }
            case Formula formula -> {
                flow.out.open(Tag.figure("Formula", formula.reading()));
                text("Span", List.of(new Piece(formula.expression(), style)));
                flow.out.close();
            }
            case Table table -> {
                new Tables(flow, text, runs, words).write(table, labels.of(table));
                flow.toGrid();
            }
            case Chart chart -> {
                new Figures(flow, text).write(chart, labels.of(chart));
                flow.toGrid();
            }
        }
    }

    /** Such documents have no dots before their lines, but numbers or a dash. */
    private void list(boolean ordered, List<List<Inline>> items, Runs runs, Style style) {
        flow.out.open(Tag.of("L"));
        for (int i = 0; i < items.size(); i++) {
            flow.out.open(Tag.of("LI"));
            List<Piece> pieces = new ArrayList<>(List.of(new Piece(ordered ? (i + 1) + "．" : "——", style)));
            pieces.addAll(runs.of(items.get(i), style));
            text("LBody", pieces);
            flow.out.close();
        }
        flow.out.close();
    }
}
