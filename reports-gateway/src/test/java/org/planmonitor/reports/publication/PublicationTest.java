package org.planmonitor.reports.publication;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublicationTest {

    private static final Metadata METADATA =
            new Metadata("plan", "kind", "issuer", Instant.EPOCH, ZoneId.of("Asia/Shanghai"), "00", null);

    @Test
    void sectionsAreNumberedAsTheLanguageNumbersThem() {
        Section deep = Section.of("a.b.c", "丙", List.of(), List.of(Section.of("a.b.c.d", "丁")));
        Section first = Section.of(
                "a", "甲", List.of(), List.of(Section.of("a.a", "一"), Section.of("a.b", "乙", List.of(), List.of(deep))));

        assertThat(publication(Language.ZH, first).numbered().allSections().map(Section::heading))
                .containsExactly("一、甲", "（一）一", "（二）乙", "1. 丙", "（1）丁");
        assertThat(publication(Language.EN, first).numbered().allSections().map(Section::heading))
                .containsExactly("1 甲", "1.1 一", "1.2 乙", "1.2.1 丙", "1.2.1.1 丁");
    }

    @Test
    void chineseNumeralsAreThoseOfBooks() {
        assertThat(List.of(1, 10, 11, 20, 46, 100, 101, 110, 111, 460, 1001, 1010, 3000))
                .extracting(Numbering::chinese)
                .containsExactly(
                        "一", "十", "十一", "二十", "四十六", "一百", "一百零一", "一百一十", "一百一十一", "四百六十", "一千零一", "一千零一十", "三千");
    }

    @Test
    void anIdStandsOnceAndAReferenceLeadsSomewhere() {
        assertThatThrownBy(() -> publication(Language.EN, Section.of("a", "A"), Section.of("a", "B")))
                .hasMessageContaining("twice: a");
        Section lost = Section.of("a", "A", new Paragraph(List.of(new Inline.Reference("see", "nowhere"))));
        assertThatThrownBy(() -> publication(Language.EN, lost)).hasMessageContaining("[nowhere]");
    }

    @Test
    void aTableHoldsWhatItsColumnsPromise() {
        List<Column> columns = List.of(Column.words("Name"), Column.numbers("Value", "%", 1));

        assertThatThrownBy(() -> table(columns, Table.Row.of(Cell.words("a")))).hasMessageContaining("1 cells for 2");
        assertThatThrownBy(() -> table(columns, Table.Row.of(Cell.number(BigDecimal.ONE, 1), Cell.nothing())))
                .hasMessageContaining("not of its column's type: Name");
        assertThat(table(columns, Table.Row.of(Cell.words("a"), Cell.words("≥ 5")))
                        .columns()
                        .get(1)
                        .heading())
                .isEqualTo("Value (%)");
    }

    @Test
    void numbersArePrintedRoundedHalfUpWithAMinusSign() {
        assertThat(Cell.number(new BigDecimal("-2.345"), 2).text()).isEqualTo("−2.35");
        assertThat(new Cell.Amount(new BigDecimal("5.5"), 0, "万人").text()).isEqualTo("6 万人");
    }

    @Test
    void aLinkRunsNothing() {
        assertThatThrownBy(() -> new Inline.Link("x", URI.create("javascript:alert(1)")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Table table(List<Column> columns, Table.Row row) {
        return new Table("t", "T", columns, List.of(row), null);
    }

    private static Publication publication(Language language, Section... sections) {
        return new Publication(language, "title", null, METADATA, List.of(sections));
    }
}
