package org.planmonitor.reports.publication.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Samples;
import org.planmonitor.reports.publication.Written;

import static org.assertj.core.api.Assertions.assertThat;

/** Every part keeps the schema of ISO/IEC 29500, which strict programs refuse documents by. */
class SchemaTest {

    @ParameterizedTest
    @CsvSource({"DOCX, ZH, 15", "XLSX, EN, 14"})
    void everyPartKeepsItsSchema(Format format, Language language, int parts) throws Exception {
        List<String> read = new ArrayList<>();
        byte[] document = Written.as(format, Samples.rich(language));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                read.add(entry.getName());
                if (entry.getName().startsWith("word/") || entry.getName().startsWith("xl/")) {
                    check(entry.getName(), part);
                }
            }
        }

        assertThat(read)
                .hasSizeGreaterThan(parts)
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo("[Content_Types].xml");
    }

    private static void check(String name, byte[] part) throws XmlException, IOException {
        if (name.endsWith(".rels") || name.endsWith(".xlsx")) {
            return;
        }
        ByteArrayInputStream in = new ByteArrayInputStream(part);
        XmlObject parsed = switch (name.replaceAll("\\d*\\.xml", "")) {
            case "word/document" -> DocumentDocument.Factory.parse(in);
            case "word/styles" -> StylesDocument.Factory.parse(in);
            case "word/settings" -> SettingsDocument.Factory.parse(in);
            case "word/header" -> HdrDocument.Factory.parse(in);
            case "word/footer" -> FtrDocument.Factory.parse(in);
            case "word/charts/chart", "xl/charts/chart" -> ChartSpaceDocument.Factory.parse(in);
            case "xl/workbook" -> WorkbookDocument.Factory.parse(in);
            case "xl/styles" -> StyleSheetDocument.Factory.parse(in);
            case "xl/worksheets/sheet" -> WorksheetDocument.Factory.parse(in);
            case "xl/drawings/drawing" -> WsDrDocument.Factory.parse(in);
            default -> throw new AssertionError("a part that nobody checks: " + name);
        };
        List<XmlError> errors = new ArrayList<>();
        parsed.validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).as(name).isEmpty();
    }
}
