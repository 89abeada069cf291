package org.planmonitor.reports.publication.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Samples;
import org.planmonitor.reports.publication.Written;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlWriterTest {

    private final Parser parser = Parser.htmlParser().setTrackErrors(20);

    @Test
    void isReadWithoutAnErrorByAParserOfHtml() throws IOException {
        Document page = page(Language.ZH);

        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select("h1").text()).isEqualTo("太原市“十四五”规划实施情况终期评估报告");
        assertThat(page.select("main > section > h2").eachText())
                .containsExactly("一、总体结论", "二、主要指标", "三、重大项目", "四、方法附录");
        assertThat(page.select(".notice").text()).isEqualTo("模拟数据，仅供演示");
        assertThat(page.select("figure > svg[role=img][aria-label]")).hasSize(3);
        assertThat(page.select("figcaption").eachText()).contains("图 1 指标评价结果分布", "图 3 年度投资");
        assertThat(page.select("span.verdict.k-lagging").eachText()).contains("滞后");
    }

    @Test
    void everyLinkOfTheDocumentLeadsSomewhereInIt() throws IOException {
        Document page = page(Language.EN);

        assertThat(page.select("a[href^=#]"))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void headingsOfColumnsSayWhatTheyHead() throws IOException {
        Element heading = page(Language.EN).select("table thead").getFirst();

        assertThat(heading.select("tr")).hasSize(2);
        assertThat(heading.select("th[scope=colgroup]").eachText()).containsExactly("Plan", "Outcome");
        assertThat(heading.select("th[rowspan=2]").eachText()).containsExactly("No.", "Indicator", "Published");
    }

    @Test
    void aNameIsNeverMarkup() throws IOException {
        Document page = page(Language.EN);

        assertThat(page.select("script, iframe, object, embed, link, img, base"))
                .isEmpty();
        assertThat(page.select("*"))
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("td").eachText()).contains(Samples.HOSTILE);
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-");
    }

    private Document page(Language language) throws IOException {
        byte[] bytes = Written.as(Format.HTML, Samples.rich(language));
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", parser);
    }
}
