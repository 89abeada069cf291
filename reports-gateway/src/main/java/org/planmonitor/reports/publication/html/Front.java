package org.planmonitor.reports.publication.html;

import java.util.List;

import org.planmonitor.reports.publication.Metadata;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.markup.Xml;

/** Title and contents. */
record Front(Xml xml, Publication publication) {

    /** Levels of sections that the contents show. */
    private static final int DEPTH = 2;

    void write() {
        Words words = new Words(publication.language());
        Metadata metadata = publication.metadata();
        xml.open("header").leaf("p", metadata.plan(), "class", "plan").leaf("h1", publication.title());
        if (publication.subtitle() != null) {
            xml.leaf("p", publication.subtitle(), "class", "subtitle");
        }
        xml.leaf("p", metadata.issuer() + " · " + metadata.kind(), "class", "issuer");
        xml.leaf("p", words.asOf(metadata), "class", "as-of");
        xml.open("p", "class", "hash").leaf("code", words.contentHash(metadata)).close();
        if (metadata.notice() != null) {
            xml.leaf("p", metadata.notice(), "class", "notice", "role", "note");
        }
        xml.close();
        xml.open("nav", "aria-label", words.contents()).leaf("h2", words.contents());
        list(publication.sections(), 1);
        xml.close();
    }

    private void list(List<Section> sections, int level) {
        if (sections.isEmpty() || level > DEPTH) {
            return;
        }
        xml.open("ol");
        for (Section section : sections) {
            xml.open("li").leaf("a", section.heading(), "href", "#" + section.id());
            list(section.sections(), level + 1);
            xml.close();
        }
        xml.close();
    }
}
