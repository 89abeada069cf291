package org.planmonitor.reports.publication.ofd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ofdrw.core.basicStructure.outlines.CT_OutlineElem;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.OfficialSamples;
import org.planmonitor.reports.publication.Samples;
import org.planmonitor.reports.publication.Written;

import static org.assertj.core.api.Assertions.assertThat;

/** What the reader of others finds in the package. */
class OfdWriterTest {

    private static byte[] bytes = {};

    @BeforeAll
    static void write() throws IOException {
        bytes = Written.as(Format.OFD, Samples.rich(Language.ZH));
    }

    private static OFDReader read() throws IOException {
        return new OFDReader(new ByteArrayInputStream(bytes));
    }

    @Test
    void whatIsWrittenIsFoundAgain() throws Exception {
        try (OFDReader reader = read()) {
            ContentExtractor extractor = new ContentExtractor(reader);
            assertThat(String.join("", extractor.getPageContent(1))).contains("太原市“十四五”规划", "太原市发展和改革委员会", "模拟数据，仅供演示");
            assertThat(String.join("", extractor.getPageContent(3)))
                    .contains("一、总体结论", "地区生产总值年均增长 6.2%", "38329.55 元", "−1.01", "≥ 56318");
            assertThat(String.join("", extractor.extractAll()))
                    .contains(Samples.HOSTILE.substring(0, 20), "城镇居民人均可支配收入之90");
        }
    }

    @Test
    void itHasThePagesOfThePdfAndItsHeadings() throws Exception {
        try (OFDReader reader = read();
                PDDocument pdf = Loader.loadPDF(Written.as(Format.PDF, Samples.rich(Language.ZH)))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(pdf.getNumberOfPages());
            List<String> titles =
                    reader.getOFDDir().obtainDocDefault().getDocument().getOutlines().getOutlineElems().stream()
                            .map(CT_OutlineElem::getTitle)
                            .toList();
            assertThat(titles).containsExactly("一、总体结论", "二、主要指标", "三、重大项目", "四、方法附录");
        }
    }

    @Test
    void everyGlyphIsTheOneThatTheEmbeddedFontHasForItsSign() throws Exception {
        int compared = 0;
        try (OFDReader reader = read();
                TrueTypeFont text = font("Doc_0/Res/font_1.ttf");
                TrueTypeFont strong = font("Doc_0/Res/font_2.ttf")) {
            for (TextObject object : new ContentExtractor(reader).extractAllTextObject()) {
                CmapLookup map = (object.getFont().toString().equals("1") ? text : strong).getUnicodeCmapLookup();
                String signs = object.getTextCodes().getFirst().getContent();
                assertThat(object.getCGTransforms().getFirst().getGlyphs().toInt())
                        .as(signs)
                        .containsExactly(
                                signs.codePoints().mapToObj(map::getGlyphId).toArray(Integer[]::new));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    @Test
    void anOfficialDocumentHasThePagesAndTheRedHeadOfThePdf() throws Exception {
        byte[] official = OfficialSamples.written(Format.OFD, Samples.rich(Language.ZH), OfficialSamples.upward());
        byte[] same = OfficialSamples.written(Format.PDF, Samples.rich(Language.ZH), OfficialSamples.upward());
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(official));
                PDDocument pdf = Loader.loadPDF(same)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(pdf.getNumberOfPages());
            List<String> red = new ContentExtractor(reader)
                    .getPageTextObject(1).stream()
                            .filter(object ->
                                    object.getFillColor().getValue().toString().equals("255 0 0"))
                            .map(object -> object.getTextCodes().getFirst().getContent())
                            .toList();
            assertThat(red).containsExactly("太原市发展和改革委员会文件");
            assertThat(String.join("", new ContentExtractor(reader).getPageContent(1)))
                    .contains("并发改〔2026〕12号", "签发人甲", "太原市人民政府：", "一、总体结论", "— 1 —");
        }
    }

    private static TrueTypeFont font(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new TTFParser().parse(new RandomAccessReadBuffer(zip.readAllBytes()));
                }
            }
        }
        throw new IllegalStateException("not in the package: " + name);
    }
}
