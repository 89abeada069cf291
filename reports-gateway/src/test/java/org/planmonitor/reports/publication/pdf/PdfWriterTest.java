package org.planmonitor.reports.publication.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Samples;
import org.planmonitor.reports.publication.Written;

import static org.assertj.core.api.Assertions.assertThat;

class PdfWriterTest {

    private static byte[] bytes = {};
    private PDDocument document = new PDDocument();

    @BeforeAll
    static void write() throws IOException {
        bytes = Written.as(Format.PDF, Samples.rich(Language.ZH));
    }

    @BeforeEach
    void read() throws IOException {
        document = Loader.loadPDF(bytes);
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void whatIsWrittenIsFoundAgain() throws IOException {
        assertThat(text(1)).contains("太原市“十四五”规划", "太原市发展和改革委员会", "模拟数据，仅供演示");
        assertThat(text(3)).contains("一、总体结论", "地区生产总值年均增长 6.2%[1]", "图 1", "太原市统计局，2026年3月，第1版");
        assertThat(text(3)).contains("表 1  主要指标完成情况", "38329.55 元", "−1.01", "≥ 56318");
    }

    @Test
    void aTableHasItsHeadingOnEveryPageAndAllItsRows() throws IOException {
        StringBuilder table = new StringBuilder();
        for (int page = 3; page <= 7; page++) {
            assertThat(text(page)).as("page " + page).contains("指标", "公布日期");
            table.append(text(page));
        }
        for (int row = 8; row <= 90; row++) {
            assertThat(table).contains("城镇居民人均可支配收入之" + row);
        }
    }

    @Test
    void everyPageSaysItsNumberAndContentsSayTheSame() throws IOException {
        int pages = document.getNumberOfPages();

        assertThat(text(pages)).contains("第 " + pages + " 页  共 " + pages + " 页");
        assertThat(text(2)).containsPattern("一、总体结论[ .]+3").containsPattern("四、方法附录[ .]+" + pages);
    }

    @Test
    void bookmarksAreTheSections() {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
            item.children().forEach(below -> titles.add("> " + below.getTitle()));
        }

        assertThat(titles).containsExactly("一、总体结论", "二、主要指标", "> （一）" + Samples.HOSTILE, "三、重大项目", "四、方法附录");
    }

    @Test
    void linksLeadToTheirPages() throws IOException {
        List<Integer> targets = new ArrayList<>();
        for (PDAnnotation annotation : document.getPage(1).getAnnotations()) {
            PDPageDestination place = (PDPageDestination) ((PDAnnotationLink) annotation).getDestination();
            targets.add(place.retrievePageNumber() + 1);
        }

        List<String> headings = List.of("一、总体结论", "二、主要指标", "（一）", "三、重大项目", "四、方法附录");
        assertThat(targets).hasSameSizeAs(headings).doesNotContain(2);
        for (int i = 0; i < headings.size(); i++) {
            assertThat(text(targets.get(i))).as("page " + targets.get(i)).contains(headings.get(i));
        }
    }

    @Test
    void fontsLieInsideAndOnlyTheGlyphsThatAreUsed() throws IOException {
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+Noto.*");
            }
        }
        assertThat(bytes).hasSizeLessThan(300_000);
    }

    @Test
    void theFileSaysTheInstantOfItsFiguresAndNoOther() {
        assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                .isEqualTo("2026-06-30T16:00:00Z");
        assertThat(document.getDocumentInformation().getTitle()).startsWith("太原市");
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
    }

    private String text(int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSortByPosition(false);
        return stripper.getText(document);
    }
}
