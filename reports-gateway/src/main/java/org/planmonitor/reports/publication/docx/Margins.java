package org.planmonitor.reports.publication.docx;

import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.layout.Sheet;
import org.planmonitor.reports.publication.markup.Xml;

/** What stands above and below every page but the first, and the paper. */
record Margins(Publication publication, Words words) {

    void header(Xml xml) {
        xml.open("w:hdr", "xmlns:w", TextDocument.WORD);
        Runs runs = new Runs(xml, new Bookmarks(), Runs.noAddresses());
        runs.open("Header");
        runs.run(publication.title(), null);
        if (publication.metadata().notice() != null) {
            xml.open("w:r").empty("w:tab").close();
            runs.run(publication.metadata().notice(), "NoticeMark");
        }
        xml.close().close();
    }

    void footer(Xml xml) {
        xml.open("w:ftr", "xmlns:w", TextDocument.WORD);
        Runs runs = new Runs(xml, new Bookmarks(), Runs.noAddresses());
        runs.open("Footer");
        String[] around = words.page(0, 1).split("[01]", -1);
        runs.run(around[0], null);
        runs.field("PAGE", "1");
        runs.run(around[1], null);
        runs.field("NUMPAGES", "1");
        runs.run(around[2], null);
        xml.close().close();
    }

    /** A4 with the margins of the printed edition; the title page has neither header nor footer. */
    static void section(Xml xml) {
        Sheet sheet = Sheet.report();
        xml.open("w:sectPr");
        xml.empty("w:headerReference", "w:type", "default", "r:id", "header");
        xml.empty("w:footerReference", "w:type", "default", "r:id", "footer");
        xml.empty("w:pgSz", "w:w", of(sheet.width()), "w:h", of(sheet.height()));
        xml.empty(
                "w:pgMar",
                "w:top",
                of(sheet.top()),
                "w:right",
                of(sheet.width() - sheet.left() - sheet.textWidth()),
                "w:bottom",
                of(sheet.height() - sheet.bottom()),
                "w:left",
                of(sheet.left()),
                "w:header",
                "1100",
                "w:footer",
                "1100",
                "w:gutter",
                "0");
        xml.empty("w:titlePg").close();
    }

    private static String of(double points) {
        return String.valueOf(Math.round(points * 20));
    }
}
