package org.planmonitor.reports.publication.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Labels;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Table;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.markup.Xml;
import org.planmonitor.reports.publication.ooxml.ChartPart;
import org.planmonitor.reports.publication.ooxml.Parts;
import org.planmonitor.reports.publication.ooxml.Parts.Announced;
import org.planmonitor.reports.publication.ooxml.Parts.Relation;
import org.planmonitor.reports.publication.ooxml.Properties;

/** The parts of a workbook: a first sheet that says what the others are, one for each table, one for the charts. */
final class Workbook {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String SPREADSHEET = OFFICE + "spreadsheetml.";

    private final Publication publication;
    private final Words words;
    private final Labels labels;
    private final CellStyles styles = new CellStyles();
    private final Sheets sheets;
    private final Map<Table, String> tables = new LinkedHashMap<>();
    private final List<Chart> charts = new ArrayList<>();
    private final String first;
    private final ChartSheet chartSheet;

    Workbook(Publication publication) {
        this.publication = publication;
        this.words = new Words(publication.language());
        this.labels = Labels.of(publication);
        this.sheets = new Sheets(styles, words);
        SheetNames names = new SheetNames();
        this.first = names.of(words.contents().replace("　", ""));
        publication.allSections().flatMap(section -> section.blocks().stream()).forEach(block -> {
            if (block instanceof Table table) {
                tables.put(table, names.of(labels.of(table)));
                sheets.gather(table);
            } else if (block instanceof Chart chart) {
                charts.add(chart);
            }
        });
        this.chartSheet = new ChartSheet(names.of(words.sheetOfCharts()), styles, labels, charts);
    }

    void write(OutputStream out) throws IOException {
        Parts parts = new Parts(out, announced());
        Properties.begin(parts, "xl/workbook.xml", publication);
        parts.xml("xl/workbook.xml", this::workbook);
        parts.relations("xl/workbook.xml", relations());
        parts.xml("xl/styles.xml", styles::write);
        parts.xml(sheet(1), xml -> new FirstSheet(styles, words).write(xml, publication, contents()));
        int number = 1;
        for (Table table : tables.keySet()) {
            parts.xml(sheet(++number), xml -> sheets.write(xml, table, labels.of(table)));
        }
        if (!charts.isEmpty()) {
            charts(parts, sheet(++number));
        }
        parts.finish();
    }

    private void charts(Parts parts, String sheet) throws IOException {
        parts.xml(sheet, chartSheet::write);
        parts.relations(sheet, List.of(Relation.of("rId1", "drawing", "../drawings/drawing1.xml")));
        parts.xml("xl/drawings/drawing1.xml", chartSheet::drawing);
        List<Relation> relations = new ArrayList<>();
        for (int i = 1; i <= charts.size(); i++) {
            relations.add(Relation.of("rId" + i, "chart", "../charts/chart" + i + ".xml"));
        }
        parts.relations("xl/drawings/drawing1.xml", relations);
        for (int i = 1; i <= charts.size(); i++) {
            ChartPart part = new ChartPart(charts.get(i - 1), chartSheet.name(), chartSheet.row(charts.get(i - 1)));
            parts.xml("xl/charts/chart" + i + ".xml", xml -> part.write(xml, null));
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(first);
        names.addAll(tables.values());
        if (!charts.isEmpty()) {
            names.add(chartSheet.name());
        }
        return names;
    }

    /** The captions and the sheets that they are on. */
    private Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        tables.forEach((table, sheet) -> contents.put(labels.of(table), sheet));
        if (!charts.isEmpty()) {
            contents.put(words.sheetOfCharts(), chartSheet.name());
        }
        return contents;
    }

    private List<Announced> announced() {
        List<Announced> announced = new ArrayList<>();
        announced.add(new Announced(Properties.PART, Properties.TYPE));
        announced.add(new Announced("xl/workbook.xml", SPREADSHEET + "sheet.main+xml"));
        announced.add(new Announced("xl/styles.xml", SPREADSHEET + "styles+xml"));
        for (int i = 1; i <= names().size(); i++) {
            announced.add(new Announced(sheet(i), SPREADSHEET + "worksheet+xml"));
        }
        if (!charts.isEmpty()) {
            announced.add(new Announced("xl/drawings/drawing1.xml", OFFICE + "drawing+xml"));
        }
        for (int i = 1; i <= charts.size(); i++) {
            announced.add(new Announced("xl/charts/chart" + i + ".xml", ChartPart.TYPE));
        }
        return announced;
    }

    private List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        for (int i = 1; i <= names().size(); i++) {
            relations.add(Relation.of("rId" + i, "worksheet", sheet(i).substring("xl/".length())));
        }
        relations.add(Relation.of("styles", "styles", "styles.xml"));
        return relations;
    }

    private void workbook(Xml xml) {
        xml.open("workbook", "xmlns", CellStyles.MAIN, "xmlns:r", Parts.RELATIONS)
                .open("sheets");
        List<String> names = names();
        for (int i = 1; i <= names.size(); i++) {
            xml.empty("sheet", "name", names.get(i - 1), "sheetId", String.valueOf(i), "r:id", "rId" + i);
        }
        xml.close();
        if (!tables.isEmpty()) {
            xml.open("definedNames");
            int index = 1;
            for (Map.Entry<Table, String> entry : tables.entrySet()) {
                int rows = 1
                        + org.planmonitor.reports.publication.HeadingRow.of(
                                        entry.getKey().columns())
                                .size();
                xml.leaf(
                        "definedName",
                        "'" + entry.getValue() + "'!$1:$" + rows,
                        "name",
                        "_xlnm.Print_Titles",
                        "localSheetId",
                        String.valueOf(index++));
            }
            xml.close();
        }
        xml.close();
    }

    private static String sheet(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }
}
