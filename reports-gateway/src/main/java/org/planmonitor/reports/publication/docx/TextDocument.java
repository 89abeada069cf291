package org.planmonitor.reports.publication.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Labels;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.markup.Xml;
import org.planmonitor.reports.publication.ooxml.ChartPart;
import org.planmonitor.reports.publication.ooxml.Parts;
import org.planmonitor.reports.publication.ooxml.Parts.Announced;
import org.planmonitor.reports.publication.ooxml.Parts.Relation;
import org.planmonitor.reports.publication.ooxml.Properties;
import org.planmonitor.reports.publication.xlsx.ChartData;

/** The parts of a text document. */
final class TextDocument {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Publication publication;
    private final Words words;
    private final List<Chart> charts;
    private final Map<String, String> addresses = Runs.noAddresses();

    TextDocument(Publication publication) {
        this.publication = publication;
        this.words = new Words(publication.language());
        this.charts = publication
                .allSections()
                .flatMap(section -> section.blocks().stream())
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .toList();
    }

    void write(OutputStream out) throws IOException {
        Parts parts = new Parts(out, announced());
        Properties.begin(parts, "word/document.xml", publication);
        parts.xml("word/document.xml", this::document);
        parts.relations("word/document.xml", relations());
        parts.bytes("word/styles.xml", Styles.of(publication.language()));
        parts.xml("word/settings.xml", TextDocument::settings);
        Margins margins = new Margins(publication, words);
        parts.xml("word/header1.xml", margins::header);
        parts.xml("word/footer1.xml", margins::footer);
        for (int i = 1; i <= charts.size(); i++) {
            Chart chart = charts.get(i - 1);
            ChartPart part = new ChartPart(chart, ChartData.SHEET, ChartData.ROW);
            parts.xml("word/charts/chart" + i + ".xml", xml -> part.write(xml, "rId1"));
            parts.relations(
                    "word/charts/chart" + i + ".xml",
                    List.of(Relation.of("rId1", "package", "../embeddings/chart" + i + ".xlsx")));
            parts.bytes("word/embeddings/chart" + i + ".xlsx", ChartData.of(chart));
        }
        parts.finish();
    }

    private void document(Xml xml) {
        xml.open(
                "w:document",
                "xmlns:w",
                WORD,
                "xmlns:r",
                Parts.RELATIONS,
                "xmlns:wp",
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
        xml.open("w:body");
        Bookmarks bookmarks = new Bookmarks();
        Runs runs = new Runs(xml, bookmarks, addresses);
        new Front(xml, runs, bookmarks, words).write(publication);
        Body body = new Body(xml, runs, bookmarks, Labels.of(publication), words);
        publication.sections().forEach(section -> body.write(section, 1));
        Margins.section(xml);
        xml.close().close();
    }

    private List<Announced> announced() {
        List<Announced> announced = new ArrayList<>();
        announced.add(new Announced(Properties.PART, Properties.TYPE));
        announced.add(new Announced("word/document.xml", TYPE + "document.main+xml"));
        announced.add(new Announced("word/styles.xml", TYPE + "styles+xml"));
        announced.add(new Announced("word/settings.xml", TYPE + "settings+xml"));
        announced.add(new Announced("word/header1.xml", TYPE + "header+xml"));
        announced.add(new Announced("word/footer1.xml", TYPE + "footer+xml"));
        for (int i = 1; i <= charts.size(); i++) {
            announced.add(new Announced("word/charts/chart" + i + ".xml", ChartPart.TYPE));
        }
        return announced;
    }

    private List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        relations.add(Relation.of("styles", "styles", "styles.xml"));
        relations.add(Relation.of("settings", "settings", "settings.xml"));
        relations.add(Relation.of("header", "header", "header1.xml"));
        relations.add(Relation.of("footer", "footer", "footer1.xml"));
        for (int i = 1; i <= charts.size(); i++) {
            relations.add(Relation.of("chart" + i, "chart", "charts/chart" + i + ".xml"));
        }
        addresses.forEach(
                (address, id) -> relations.add(new Relation(id, Parts.RELATIONS + "/hyperlink", address, true)));
        return relations;
    }

    private static void settings(Xml xml) {
        xml.open("w:settings", "xmlns:w", WORD).open("w:compat");
        xml.empty(
                "w:compatSetting",
                "w:name",
                "compatibilityMode",
                "w:uri",
                "http://schemas.microsoft.com/office/word",
                "w:val",
                "15");
        xml.close().close();
    }
}
