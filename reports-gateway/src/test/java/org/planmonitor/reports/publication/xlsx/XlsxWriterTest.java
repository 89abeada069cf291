package org.planmonitor.reports.publication.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Samples;
import org.planmonitor.reports.publication.Written;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxWriterTest {

    private XSSFWorkbook workbook = new XSSFWorkbook();

    @BeforeEach
    void write() throws IOException {
        byte[] bytes = Written.as(Format.XLSX, Samples.rich(Language.ZH));
        workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void aTableHasASheetWithItsHeadingInView() {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        XSSFSheet table = workbook.getSheetAt(1);

        assertThat(names).containsExactly("目录", "表 1 主要指标完成情况", "图表");
        assertThat(table.getRow(0).getCell(0).getStringCellValue()).isEqualTo("表 1  主要指标完成情况");
        assertThat(table.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
        assertThat(table.getMergedRegions())
                .extracting(area -> area.formatAsString())
                .contains("C2:D2", "A2:A3", "A4:G4");
        assertThat(table.getLastRowNum()).isEqualTo(3 + 1 + 90);
    }

    @Test
    void cellsKeepTheirTypesAndAllDigits() {
        XSSFRow row = workbook.getSheetAt(1).getRow(4);
        DataFormatter shown = new DataFormatter();

        assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(-1.005);
        assertThat(shown.formatCellValue(row.getCell(4))).isEqualTo("-1.01");
        assertThat(shown.formatCellValue(row.getCell(2))).isEqualTo("38,329.55 元");
        assertThat(row.getCell(6).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(shown.formatCellValue(row.getCell(6))).isEqualTo("2026-03-02");
        assertThat(row.getCell(5).getStringCellValue()).isEqualTo("符合预期");
    }

    @Test
    void whatBeginsLikeAFormulaIsWords() {
        XSSFCell hostile = workbook.getSheetAt(1).getRow(10).getCell(1);

        assertThat(hostile.getStringCellValue()).isEqualTo(Samples.HOSTILE);
        assertThat(hostile.getCellStyle().getQuotePrefixed()).isTrue();
        workbook.forEach(sheet -> sheet.forEach(
                row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
    }

    @Test
    void chartsAreNativeAndTheirDataLiesInCells() {
        List<XSSFChart> charts = workbook.getSheetAt(2).createDrawingPatriarch().getCharts();
        XDDFChartData line = charts.get(1).getChartSeries().getFirst();

        assertThat(charts).hasSize(3);
        assertThat(line).isInstanceOf(XDDFLineChartData.class);
        assertThat(line.getSeriesCount()).isEqualTo(3);
        String values = line.getSeries(0).getValuesData().getDataRangeReference();
        assertThat(values).isEqualTo("'图表'!$B$21:$B$26");
        assertThat(workbook.getSheetAt(2).getRow(20).getCell(1).getNumericCellValue())
                .isEqualTo(2.6);
        assertThat(workbook.getSheetAt(2).getRow(19).getCell(1).getStringCellValue())
                .isEqualTo("实际");
    }

    @Test
    void namesOfSheetsAreThoseThatSpreadsheetsAllow() {
        SheetNames names = new SheetNames();

        assertThat(names.of("a/b:c[d]*?\\'e")).isEqualTo("a b c d e");
        assertThat(names.of("A B C D E")).isEqualTo("A B C D E 2");
        assertThat(names.of("表".repeat(40))).hasSize(31);
        assertThat(names.of("表".repeat(50))).hasSize(31).endsWith(" 2");
    }
}
