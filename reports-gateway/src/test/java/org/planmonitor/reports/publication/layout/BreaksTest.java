package org.planmonitor.reports.publication.layout;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BreaksTest {

    /** Where a line may end, a bar. */
    @ParameterizedTest
    @CsvSource({
        "发展第十四个五年规划, 发|展|第十四个|五年|规|划",
        "和二〇三五年远景目标, 和|二〇三五年|远|景|目|标",
        "截至2025年12月1日, 截|至|2025年|12月|1日",
        "完成率（2025）为, 完|成|率|（2025）|为",
        "第7号文件, 第7号|文|件"
    })
    void numeralsStayWithWhatTheyCount(String words, String broken) {
        assertThat(barred(words, Breaks.of(words.codePoints().toArray()))).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({
        "太原市发展和改革委员会关于, 太原市|发展|和|改革|委员会|关于",
        "太原市“十四五”规划实施情况的报告, 太原市|“十四五”|规划|实施|情况|的|报告",
        "石家庄市总结评估, 石|家庄市|总结|评估"
    })
    void titlesEndTheirLinesBetweenWords(String words, String broken) {
        assertThat(barred(words, Breaks.ofTitle(words.codePoints().toArray()))).isEqualTo(broken);
    }

    private static String barred(String words, boolean[] ends) {
        int[] signs = words.codePoints().toArray();
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < signs.length; i++) {
            said.append(ends[i] ? "|" : "").appendCodePoint(signs[i]);
        }
        return said.toString();
    }
}
