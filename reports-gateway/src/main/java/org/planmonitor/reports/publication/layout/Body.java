package org.planmonitor.reports.publication.layout;

import java.util.List;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Bullets;
import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.Formula;
import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Labels;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Note;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Sources;
import org.planmonitor.reports.publication.Table;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.chart.Shape;

/** The sections, block by block. */
final class Body {

    private static final double[] HEADINGS = {17, 14, 12.5, 12};

    /** The share of a page that must be left for a part of the document to begin on it. */
    private static final double ROOM = 0.4;

    /** The share that must be left for what is to stand on a page of its own: its chart stands on the same page then. */
    private static final double CHART = 0.6;

    /** Lines that no page shows alone. */
    private static final int FEW = 5;

    /** Above tables and charts. */
    private static final double GAP = 16;

    private final Flow flow;
    private final Text text;
    private final Labels labels;
    private final Words words;
    private final double indent;
    private final Text.Set running;
    private boolean begun;
    /** Where the last heading ended. */
    private double headed = -1;

    Body(Flow flow, Publication publication) {
        this.flow = flow;
        this.text = new Text(flow);
        this.labels = Labels.of(publication);
        this.words = new Words(publication.language());
        boolean chinese = publication.language() == Language.ZH;
        this.indent = chinese ? 2 * flow.sheet.size() : 0;
        this.running = chinese ? Text.Set.FLUSH : Text.Set.LEFT; // words of letters are not to be set apart
    }

    void write(Section section, int level) {
        begin(section, level);
        flow.out.open(Tag.of("Sect"));
        heading(section, level);
        Sources sources = Sources.of(section);
        Runs runs = new Runs(sources);
        section.blocks().forEach(block -> write(block, runs));
        new SourceList(flow, text).write(words.sources(), sources.list());
        section.sections().forEach(below -> write(below, level + 1));
        flow.out.close();
    }

    /**
     * A new page where a part would begin low on a page, and where one is asked for; but not right below the heading that it belongs to, nor
     * where what stands before is little and would be left on a page that is mostly white.
     */
    private void begin(Section section, int level) {
        boolean first = flow.y() == headed || flow.y() - flow.sheet.top() < FEW * flow.sheet.leading();
        boolean low = level == 1 && flow.room() < flow.sheet.textHeight() * ROOM;
        boolean own = section.ownPage() && !first && flow.room() < flow.sheet.textHeight() * CHART;
        if (!begun || low || own) {
            flow.newPage();
        }
        begun = true;
    }

    private void heading(Section section, int level) {
        double size = HEADINGS[level - 1];
        flow.gap(level == 1 ? 30 : 14);
        flow.need(size * 1.6 + below(section));
        flow.mark(section.id());
        flow.out.heading(level, section.id(), section.heading(), flow.y());
        Style style = flow.sheet.strong(size);
        text.paragraph("H" + level, List.of(new Piece(section.heading(), style)), size * 1.6, 0, 0, Text.Set.LEFT);
        if (level == 1) {
            double right = flow.sheet.left() + flow.sheet.textWidth();
            flow.advance(3);
            flow.out.ornament(
                    List.of(Shape.Stroke.of(flow.sheet.left(), flow.y(), right, flow.y(), Colour.ACCENT.hex(), 1.2)));
        }
        flow.advance(level == 1 ? 12 : 4);
        headed = flow.y();
    }

    /** Room for what must stand below the heading on the same page: what it begins with, or a few lines. */
    private double below(Section section) {
        double lines = 3 * flow.sheet.leading();
        if (section.blocks().isEmpty()) {
            return section.sections().isEmpty()
                    ? lines
                    : lines + below(section.sections().getFirst());
        }
        return switch (section.blocks().getFirst()) {
            case Table table -> new Tables(flow, text, new Runs(Sources.of(section)), words).beginning(table) + GAP;
            case Chart chart -> new Figures(flow, text).height(chart) + GAP;
            default -> lines;
        };
    }

    private void write(Block block, Runs runs) {
        double leading = flow.sheet.leading();
        Style style = flow.sheet.text(flow.sheet.size());
        switch (block) {
            case Paragraph(var content) -> text.paragraph("P", runs.of(content, style), leading, indent, 0, running);
            case Bullets(boolean ordered, var items) -> list(ordered, items, runs, style);
            case Formula formula -> {
                flow.gap(6);
                flow.need(leading);
                flow.out.open(Tag.figure("Formula", formula.reading()));
                text.paragraph(
                        "Span", List.of(new Piece(formula.expression(), style)), leading, 0, 20, Text.Set.CENTRE);
                flow.out.close();
                flow.advance(6);
            }
            case Note(var kind, var content) -> note(kind, content, runs);
            case Table table -> new Tables(flow, text, runs, words).write(table, labels.of(table));
            case Chart chart -> new Figures(flow, text).write(chart, labels.of(chart));
        }
    }

    private void list(boolean ordered, List<List<Inline>> items, Runs runs, Style style) {
        double inset = 2 * flow.sheet.size();
        flow.out.open(Tag.of("L"));
        for (int i = 0; i < items.size(); i++) {
            flow.need(flow.sheet.leading());
            flow.out.open(Tag.of("LI"));
            flow.out.open(Tag.of("Lbl"));
            String label = ordered ? (i + 1) + "." : "●";
            flow.out.draw(List.of(new Shape.Words(
                    label,
                    flow.sheet.left() + inset - (ordered ? 16 : 12),
                    flow.y() + flow.sheet.leading() * (ordered ? 0.72 : 0.6),
                    ordered ? style.size() : style.size() / 2.4,
                    style.face(),
                    0,
                    style.colour())));
            flow.out.close();
            text.paragraph("LBody", runs.of(items.get(i), style), flow.sheet.leading(), 0, inset, running);
            flow.out.close();
        }
        flow.out.close();
    }

    private void note(Note.Kind kind, List<Inline> content, Runs runs) {
        Colour colour = kind == Note.Kind.CAUTION ? Colour.RED_TEXT : Colour.ACCENT;
        Style style = flow.sheet.text(10.5);
        List<Piece> pieces = new java.util.ArrayList<>();
        pieces.add(new Piece(words.note(kind) + "  ", style.bold().in(colour)));
        pieces.addAll(runs.of(content, style));
        int lines = Breaker.lines(pieces, flow.sheet.textWidth() - 24, 0).size();
        double height = lines * 17 + 10;
        flow.gap(6);
        if (height < flow.sheet.textHeight() / 2) {
            flow.need(height);
            flow.out.ornament(List.of(
                    new Shape.Box(flow.sheet.left(), flow.y(), flow.sheet.textWidth(), height, tint(kind)),
                    new Shape.Box(flow.sheet.left(), flow.y(), 3, height, colour.hex())));
        }
        flow.advance(5);
        text.paragraph("P", pieces, 17, 0, 12, Text.Set.LEFT);
        flow.advance(11);
    }

    private static String tint(Note.Kind kind) {
        return kind == Note.Kind.CAUTION ? "fbf1f1" : "f2f5f8";
    }
}
