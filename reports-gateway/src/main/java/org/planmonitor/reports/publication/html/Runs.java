package org.planmonitor.reports.publication.html;

import java.util.List;

import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Sources;
import org.planmonitor.reports.publication.markup.Xml;

/** Runs of text inside a section, with the marks of its sources. */
record Runs(Xml xml, Section section, Sources sources) {

    void write(List<Inline> runs) {
        runs.forEach(this::write);
    }

    private void write(Inline run) {
        switch (run) {
            case Inline.Plain(String text) -> xml.text(text);
            case Inline.Strong(String text) -> xml.leaf("strong", text);
            case Inline.Emphasis(String text) -> xml.leaf("em", text);
            case Inline.Link link ->
                xml.leaf("a", link.text(), "href", link.target().toASCIIString(), "rel", "noopener noreferrer");
            case Inline.Reference(String text, String target) -> xml.leaf("a", text, "href", "#" + target);
            case Inline.Figure figure -> {
                xml.leaf("data", figure.text(), "value", figure.reference(), "title", figure.source());
                xml.open("sup")
                        .leaf("a", sources.mark(figure), "href", "#" + sourcesId())
                        .close();
            }
        }
    }

    /** The id of the list of sources below the section; no section's own id has a colon. */
    String sourcesId() {
        return section.id() + ":sources";
    }
}
