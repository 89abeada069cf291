package org.planmonitor.reports.publication.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.planmonitor.reports.publication.Metadata;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.markup.Xml;
import org.planmonitor.reports.publication.xlsx.CellStyles.Look;
import org.planmonitor.reports.publication.xlsx.CellStyles.Role;

/** Says what the workbook is and where in it things are. */
record FirstSheet(CellStyles styles, Words words) {

    void write(Xml xml, Publication publication, Map<String, String> contents) {
        Metadata metadata = publication.metadata();
        xml.open("worksheet", "xmlns", CellStyles.MAIN);
        xml.open("sheetViews")
                .empty("sheetView", "workbookViewId", "0", "showGridLines", "0")
                .close();
        xml.open("cols")
                .empty("col", "min", "1", "max", "1", "width", "90", "customWidth", "1")
                .close();
        xml.open("sheetData");
        Rows rows = new Rows(xml, styles);
        line(rows, publication.title(), Role.TITLE);
        line(rows, metadata.plan() + " · " + metadata.kind() + " · " + metadata.issuer(), Role.SMALL);
        line(rows, words.asOf(metadata), Role.SMALL);
        line(rows, words.contentHash(metadata), Role.SMALL);
        if (metadata.notice() != null) {
            line(rows, metadata.notice(), Role.SMALL);
        }
        List<String> links = new ArrayList<>();
        contents.forEach((caption, sheet) -> {
            line(rows, caption, Role.LINK);
            links.add("A" + rows.row());
        });
        xml.close();
        if (!links.isEmpty()) {
            xml.open("hyperlinks");
            int i = 0;
            for (String sheet : contents.values()) {
                xml.empty("hyperlink", "ref", links.get(i++), "location", "'" + sheet + "'!A1");
            }
            xml.close();
        }
        xml.close();
    }

    private static void line(Rows rows, String words, Role role) {
        rows.open(role == Role.TITLE ? 2 : 1);
        rows.words(words, Look.of(role));
        rows.close();
    }
}
