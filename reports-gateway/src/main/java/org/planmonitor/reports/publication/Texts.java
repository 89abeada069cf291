package org.planmonitor.reports.publication;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Everything in a document that is printed, with its place: for whoever must know whether it can be. */
public final class Texts {

    /** Words and the section that they stand in; both empty on the title page. */
    public record Located(String section, String heading, String words) {}

    private final List<Located> all = new ArrayList<>();
    private String section = "";
    private String heading = "";

    private Texts() {}

    /** In reading order. */
    public static List<Located> of(Publication publication) {
        Texts texts = new Texts();
        Metadata metadata = publication.metadata();
        texts.add(publication.title(), publication.subtitle(), metadata.plan(), metadata.kind(), metadata.issuer());
        texts.add(metadata.contentHash(), metadata.notice());
        publication.allSections().forEach(texts::section);
        return texts.all;
    }

    private void section(Section each) {
        section = each.id();
        heading = each.heading();
        add(heading);
        each.blocks().forEach(this::block);
    }

    private void block(Block block) {
        block.runs().forEach(run -> {
            add(run.text());
            if (run instanceof Inline.Figure figure) {
                add(figure.source());
            }
        });
        switch (block) {
            case Table table -> table(table);
            case Chart chart -> {
                add(chart.caption(), chart.description(), chart.unit());
                chart.categories().forEach(this::add);
                chart.series().forEach(series -> add(series.name()));
            }
            case Formula formula -> add(formula.expression(), formula.reading());
            case Paragraph _, Bullets _, Note _ -> {}
        }
    }

    private void table(Table table) {
        add(table.caption(), table.note());
        table.columns().forEach(column -> add(column.heading(), column.group()));
        for (Table.Row row : table.rows()) {
            switch (row) {
                case Table.Row.Heading(String text) -> add(text);
                case Table.Row.Cells(List<Cell> cells) -> {
                    for (Cell cell : cells) {
                        if (!(cell instanceof Cell.Words)) {
                            add(cell.text());
                        }
                    }
                }
            }
        }
    }

    private void add(@Nullable String... words) {
        for (String each : words) {
            if (each != null && !each.isEmpty()) {
                all.add(new Located(section, heading, each));
            }
        }
    }
}
