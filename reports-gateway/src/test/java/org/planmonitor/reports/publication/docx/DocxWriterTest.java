package org.planmonitor.reports.publication.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Samples;
import org.planmonitor.reports.publication.Written;

import static org.assertj.core.api.Assertions.assertThat;

class DocxWriterTest {

    private XWPFDocument document = new XWPFDocument();

    @BeforeEach
    void write() throws IOException {
        document = new XWPFDocument(new ByteArrayInputStream(Written.as(Format.DOCX, Samples.rich(Language.ZH))));
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void headingsHaveTheStylesOfTheNavigation() {
        assertThat(document.getParagraphs())
                .filteredOn(paragraph -> String.valueOf(paragraph.getStyle()).startsWith("Heading"))
                .extracting(paragraph -> paragraph.getStyle() + " " + paragraph.getText())
                .containsExactly(
                        "Heading1 一、总体结论",
                        "Heading1 二、主要指标",
                        "Heading2 （一）" + Samples.HOSTILE,
                        "Heading1 三、重大项目",
                        "Heading1 四、方法附录");
    }

    @Test
    void everyStyleThatIsUsedIsThere() {
        List<String> used = document.getParagraphs().stream()
                .map(XWPFParagraph::getStyle)
                .distinct()
                .toList();

        assertThat(used).isNotEmpty().allMatch(style -> document.getStyles().styleExist(style));
    }

    @Test
    void tablesAreNativeAndTheirHeadingsRepeated() {
        XWPFTable table = document.getTables().getFirst();

        assertThat(table.getRows()).hasSize(2 + 1 + 90);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isTrue();
        assertThat(table.getRow(2).isRepeatHeader()).isFalse();
        assertThat(table.getRow(3).getCell(2).getText()).isEqualTo("38329.55 元");
        assertThat(table.getRow(3).getCell(5).getText()).isEqualTo("■ 符合预期");
        assertThat(table.getRow(9).getCell(1).getText()).isEqualTo(Samples.HOSTILE);
    }

    @Test
    void chartsAreNativeAndBringTheirData() throws Exception {
        assertThat(document.getCharts()).hasSize(3);
        XWPFChart chart = document.getCharts().get(1);

        assertThat(chart.getChartSeries().getFirst().getSeriesCount()).isEqualTo(3);
        XSSFWorkbook data = chart.getWorkbook();
        assertThat(data.getSheet("Sheet1").getRow(1).getCell(1).getNumericCellValue())
                .isEqualTo(2.6);
    }

    @Test
    void theFileSaysTheInstantOfItsFigures() {
        assertThat(document.getProperties().getCoreProperties().getTitle()).startsWith("太原市");
        assertThat(document.getProperties().getCoreProperties().getCreated().toInstant())
                .isEqualTo("2026-06-30T16:00:00Z");
        assertThat(document.getHeaderList().getFirst().getText()).contains("模拟数据，仅供演示");
    }
}
