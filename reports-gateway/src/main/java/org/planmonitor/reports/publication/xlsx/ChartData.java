package org.planmonitor.reports.publication.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.markup.Xml;
import org.planmonitor.reports.publication.ooxml.Parts;
import org.planmonitor.reports.publication.ooxml.Parts.Announced;
import org.planmonitor.reports.publication.ooxml.Parts.Relation;

/** The small workbook inside a text document that holds the data of one chart, so that it can be changed there. */
public final class ChartData {

    /** The name of its only sheet. */
    public static final String SHEET = "Sheet1";

    /** The row of the series' names. */
    public static final int ROW = 1;

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private ChartData() {}

    public static byte[] of(Chart chart) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CellStyles styles = new CellStyles();
        Parts parts = new Parts(
                out,
                List.of(
                        new Announced("xl/workbook.xml", SPREADSHEET + "sheet.main+xml"),
                        new Announced("xl/styles.xml", SPREADSHEET + "styles+xml"),
                        new Announced("xl/worksheets/sheet1.xml", SPREADSHEET + "worksheet+xml")));
        parts.relations("", List.of(Relation.of("rId1", "officeDocument", "xl/workbook.xml")));
        parts.xml("xl/workbook.xml", ChartData::workbook);
        parts.relations(
                "xl/workbook.xml",
                List.of(
                        Relation.of("rId1", "worksheet", "worksheets/sheet1.xml"),
                        Relation.of("rId2", "styles", "styles.xml")));
        parts.xml("xl/worksheets/sheet1.xml", xml -> {
            xml.open("worksheet", "xmlns", CellStyles.MAIN).open("sheetData");
            ChartSheet.data(new Rows(xml, styles), chart);
            xml.close().close();
        });
        parts.xml("xl/styles.xml", styles::write);
        parts.finish();
        return out.toByteArray();
    }

    private static void workbook(Xml xml) {
        xml.open("workbook", "xmlns", CellStyles.MAIN, "xmlns:r", Parts.RELATIONS)
                .open("sheets");
        xml.empty("sheet", "name", SHEET, "sheetId", "1", "r:id", "rId1")
                .close()
                .close();
    }
}
