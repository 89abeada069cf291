package org.planmonitor.reports.publication.docx;

import java.util.List;

import org.planmonitor.reports.publication.Metadata;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.markup.Xml;

/** The title page, and contents as a field that the reader's program fills with numbers of pages. */
record Front(Xml xml, Runs runs, Bookmarks bookmarks, Words words) {

    private static final int DEPTH = 2;

    void write(Publication publication) {
        Metadata metadata = publication.metadata();
        runs.paragraph("Plan", metadata.plan());
        runs.paragraph("Title", publication.title());
        runs.paragraph("Subtitle", publication.subtitle() == null ? "" : publication.subtitle());
        runs.paragraph("TitleFoot", metadata.kind());
        runs.paragraph("TitleFoot", metadata.issuer());
        runs.paragraph("TitleFoot", words.day(metadata));
        if (metadata.notice() != null) {
            runs.paragraph("Notice", metadata.notice());
        }
        runs.paragraph("Small", words.asOf(metadata));
        runs.paragraph("Small", words.contentHash(metadata));
        contents(publication.sections());
    }

    private void contents(List<Section> sections) {
        runs.paragraph("ContentsHead", words.contents());
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "TOC1").close();
        character("begin", true);
        xml.open("w:r")
                .leaf("w:instrText", " TOC \\o \"1-2\" \\h \\z \\u ", "xml:space", "preserve")
                .close();
        character("separate", false);
        xml.close();
        entries(sections, 1);
        runs.open("TOC1");
        character("end", false);
        xml.close();
    }

    private void entries(List<Section> sections, int level) {
        for (Section section : sections) {
            runs.open("TOC" + level);
            xml.open("w:hyperlink", "w:anchor", bookmarks.name(section.id()));
            runs.run(section.heading(), null);
            xml.close().close();
            if (level < DEPTH) {
                entries(section.sections(), level + 1);
            }
        }
    }

    private void character(String type, boolean dirty) {
        xml.open("w:r");
        if (dirty) {
            xml.empty("w:fldChar", "w:fldCharType", type, "w:dirty", "1");
        } else {
            xml.empty("w:fldChar", "w:fldCharType", type);
        }
        xml.close();
    }
}
