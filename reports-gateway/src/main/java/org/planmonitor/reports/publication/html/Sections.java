package org.planmonitor.reports.publication.html;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Bullets;
import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Formula;
import org.planmonitor.reports.publication.Labels;
import org.planmonitor.reports.publication.Note;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Sources;
import org.planmonitor.reports.publication.Table;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.chart.Charts;
import org.planmonitor.reports.publication.markup.Xml;

/** Sections with their blocks, one heading level below another. */
record Sections(Xml xml, Labels labels, Words words) {

    private static final double CHART_WIDTH = 440;

    void write(Section section, int level) {
        xml.open("section", "id", section.id(), "class", section.ownPage() ? "own-page" : "flow");
        xml.leaf("h" + level, section.heading());
        Sources sources = Sources.of(section);
        Runs runs = new Runs(xml, section, sources);
        section.blocks().forEach(block -> write(block, runs));
        if (!sources.list().isEmpty()) {
            xml.open("aside", "class", "sources", "id", runs.sourcesId())
                    .leaf("p", words.sources())
                    .open("ul");
            sources.list().forEach(source -> xml.leaf("li", source));
            xml.close().close();
        }
        section.sections().forEach(below -> write(below, level + 1));
        xml.close();
    }

    private void write(Block block, Runs runs) {
        switch (block) {
            case Paragraph(var content) -> {
                xml.open("p");
                runs.write(content);
                xml.close();
            }
            case Bullets(boolean ordered, var items) -> {
                xml.open(ordered ? "ol" : "ul");
                items.forEach(item -> {
                    xml.open("li");
                    runs.write(item);
                    xml.close();
                });
                xml.close();
            }
            case Formula formula ->
                xml.open("p", "class", "formula")
                        .leaf("span", formula.expression(), "role", "math", "aria-label", formula.reading())
                        .close();
            case Note(var kind, var content) -> {
                xml.open("p", "class", "note " + (kind == Note.Kind.CAUTION ? "caution" : "hint"), "role", "note");
                xml.leaf("b", words.note(kind) + " ");
                runs.write(content);
                xml.close();
            }
            case Table table -> new Tables(xml, runs, words).write(table, labels.of(table));
            case Chart chart -> {
                xml.open("figure", "class", "chart", "id", chart.id());
                Svg.write(xml, Charts.draw(chart, CHART_WIDTH), chart.description());
                xml.leaf("figcaption", labels.of(chart)).close();
            }
        }
    }
}
