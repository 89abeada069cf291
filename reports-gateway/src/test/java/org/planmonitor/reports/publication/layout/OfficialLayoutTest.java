package org.planmonitor.reports.publication.layout;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.OfficialSamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The measures of GB/T 9704-2012, taken from the pages. */
class OfficialLayoutTest {

    private static final Offset<Double> CLOSE = within(0.2);
    private static final int RED = 0xff0000;

    /** 3号, 4号 and 2号 in millimetres. */
    private static final double SIGN = 15.75 * 25.4 / 72;

    private static final double FOUR = 13.75 * 25.4 / 72;
    private static final double LEFT = 28;
    private static final double RIGHT = 28 + 156;
    private static final double TOP = 37;
    private static final double BOTTOM = 37 + 225;

    /** From the upper edge of a sign to its baseline. */
    private static final double ASCENT = 0.88;

    private static Measured pages = new Measured();

    @BeforeAll
    static void write() throws IOException {
        pages = Measured.of(OfficialSamples.written(Format.PDF, OfficialSamples.text(), OfficialSamples.upward()));
    }

    @Test
    void aPageHas22LinesOf28SignsThatFillTheTypeArea() {
        List<Measured.Row> lines = text(2);

        assertThat(lines).hasSize(22).allSatisfy(line -> {
            assertThat(line.signs()).hasSize(28);
            assertThat(line.left()).isCloseTo(LEFT, CLOSE);
            assertThat(line.right()).isCloseTo(RIGHT, CLOSE);
            assertThat(line.first().points()).isEqualTo(15.75);
        });
        assertThat(lines.getFirst().baseline() - ASCENT * SIGN).isCloseTo(TOP, CLOSE);
        assertThat(lines.getLast().baseline() + (1 - ASCENT) * SIGN).isCloseTo(BOTTOM, CLOSE);
    }

    @Test
    void aLineIsAsHighAsTheStandardDefinesIt() {
        List<Measured.Row> lines = text(2);

        assertThat(lines.get(1).baseline() - lines.get(0).baseline())
                .as("a sign and seven eighths of one (3.2)")
                .isCloseTo(SIGN * 15 / 8, within(0.05));
    }

    @Test
    void numbersOfPagesStandAtTheOuterEdgeBelowTheTypeArea() {
        Measured.Row odd = pages.rows(1).getLast();
        Measured.Row even = pages.rows(2).getLast();

        assertThat(odd.text()).isEqualTo("— 1 —");
        assertThat(odd.right()).isCloseTo(RIGHT - FOUR, CLOSE);
        assertThat(even.text()).isEqualTo("— 2 —");
        assertThat(even.left()).isCloseTo(LEFT + FOUR, CLOSE);
        assertThat(even.first().points()).isEqualTo(13.75);
        assertThat(even.baseline() - BOTTOM)
                .as("the dash is 7 mm below, the baseline a little more")
                .isBetween(7.5, 9.5);
    }

    @Test
    void theMarkIsRedInTheMiddle35MillimetresBelowTheTypeAreasUpperEdge() {
        Measured.Row mark = pages.row(1, "太原市发展和改革委员会文件");

        assertThat(mark.signs()).allSatisfy(sign -> assertThat(sign.rgb()).isEqualTo(RED));
        assertThat((mark.left() + mark.right()) / 2).isCloseTo(LEFT + 78, CLOSE);
        assertThat(mark.baseline() - ASCENT * mark.first().points() * 25.4 / 72).isCloseTo(TOP + 35, CLOSE);
        assertThat(pages.rows(1).stream()
                        .filter(row -> row.first().rgb() == RED)
                        .count())
                .as("nothing else is red")
                .isEqualTo(1);
    }

    @Test
    void aRedRuleLies4MillimetresBelowTheNumberOfTheDocument() {
        Measured.Row number = pages.row(1, "并发改〔2026〕12号");
        List<Measured.Rule> red =
                pages.rules(1).stream().filter(rule -> rule.rgb() == RED).toList();

        assertThat(red).hasSize(1);
        assertThat(red.getFirst().left()).isCloseTo(LEFT, CLOSE);
        assertThat(red.getFirst().right()).isCloseTo(RIGHT, CLOSE);
        assertThat(red.getFirst().y()).isCloseTo(number.baseline() + (1 - ASCENT) * SIGN + 4, CLOSE);
    }

    @Test
    void whatStandsAboveTheMarkIsInItsOrderAtTheLeft() {
        List<Measured.Row> rows = pages.rows(1).subList(0, 3);

        assertThat(rows).extracting(Measured.Row::text).containsExactly("000001", "机密★1年", "特急");
        assertThat(rows).allSatisfy(row -> assertThat(row.left()).isCloseTo(LEFT, CLOSE));
        assertThat(rows.getFirst().baseline() - ASCENT * SIGN).isCloseTo(TOP, CLOSE);
    }

    @Test
    void whoAnswersForADocumentToAHigherOrganStandsBesideItsNumber() throws IOException {
        Measured.Row row = pages.row(1, "并发改");
        assertThat(row.text()).isEqualTo("并发改〔2026〕12号签发人：签发人甲");
        assertThat(row.left()).isCloseTo(LEFT + SIGN, CLOSE);
        assertThat(row.right()).isCloseTo(RIGHT - SIGN, CLOSE);

        Measured other = Measured.of(
                OfficialSamples.written(Format.PDF, OfficialSamples.text(), OfficialSamples.plain(List.of("太原市人民政府"))));
        Measured.Row alone = other.row(1, "并发改");
        assertThat((alone.left() + alone.right()) / 2).isCloseTo(LEFT + 78, CLOSE);
    }

    @Test
    void theTitleIsInTheMiddleAndTheRecipientsAtTheLeft() {
        Measured.Row title = pages.row(1, "太原市发展和改革委员会关于");
        assertThat(title.text()).as("no word is torn apart").isEqualTo("太原市发展和改革委员会关于太原市");
        assertThat(title.first().points()).isEqualTo(21);
        assertThat((title.left() + title.right()) / 2).isCloseTo(LEFT + 78, within(0.5));

        Measured.Row to = pages.row(1, "太原市人民政府：");
        assertThat(to.left()).isCloseTo(LEFT, CLOSE);
        Measured.Row text = pages.row(1, "现将小规划总结评估报告");
        assertThat(text.left()).isCloseTo(LEFT + 2 * SIGN, CLOSE);
        assertThat(text.baseline()).isGreaterThan(to.baseline());
    }

    @Test
    void headingsAreToldApartByTheirTypefaceAndNumber() {
        int page = pages.pageOf("特此报告。");
        assertThat(pages.row(1, "一、一层").first().font()).startsWith("NotoSans");
        for (String heading : List.of("（一）二层", "1. 三层", "（1）四层")) {
            Measured.Row row = pages.row(page, heading.substring(heading.length() - 2));
            assertThat(row.text().replace(" ", "")).isEqualTo(heading.replace(" ", ""));
            assertThat(row.left()).isCloseTo(LEFT + 2 * SIGN, CLOSE);
            assertThat(row.first().font()).startsWith("NotoSerif");
            assertThat(row.first().points()).isEqualTo(15.75);
        }
    }

    @Test
    void theDateStandsFourSignsFromTheRightAndTheOrganInTheMiddleAboveIt() {
        int page = pages.pageOf("特此报告。");
        Measured.Row date = pages.row(page, "2026年3月1日");
        Measured.Row organ = pages.row(page, "太原市发展和改革委员会");

        assertThat(date.right()).isCloseTo(RIGHT - 4 * SIGN, CLOSE);
        assertThat((organ.left() + organ.right()) / 2).isCloseTo((date.left() + date.right()) / 2, CLOSE);
        assertThat(pages.row(page, "特此报告。").baseline()).isLessThan(organ.baseline());
    }

    @Test
    void theImprintEndsWithTheTypeAreaOfTheLastEvenPage() {
        assertThat(pages.pages() % 2).isZero();
        List<Measured.Rule> rules = pages.rules(pages.pages());

        assertThat(rules).extracting(Measured.Rule::width).containsExactly(0.35, 0.25, 0.35);
        assertThat(rules.getLast().y()).isCloseTo(BOTTOM, CLOSE);
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.right() - rule.left()).isCloseTo(156, CLOSE));
        Measured.Row printed = pages.row(pages.pages(), "印发");
        assertThat(printed.text()).isEqualTo("太原市发展和改革委员会办公室2026年3月2日印发");
        assertThat(printed.left()).isCloseTo(LEFT + FOUR, CLOSE);
        assertThat(printed.right()).isCloseTo(RIGHT - FOUR, CLOSE);
        Measured.Row copies = pages.row(pages.pages(), "抄送：");
        assertThat(copies.left()).isCloseTo(LEFT + FOUR, CLOSE);
        assertThat(pages.row(pages.pages(), "信息化局。").left()).isCloseTo(LEFT + 4 * FOUR, CLOSE);
    }

    @Test
    void recipientsThatLeaveNoRoomForTextOnTheFirstPageGoToTheImprint() throws IOException {
        List<String> many = Collections.nCopies(40, "太原市某某县区人民政府");
        Measured full =
                Measured.of(OfficialSamples.written(Format.PDF, OfficialSamples.text(), OfficialSamples.plain(many)));

        assertThat(full.row(1, "现将小规划").left()).isCloseTo(LEFT + 2 * SIGN, CLOSE);
        assertThat(full.row(full.pages(), "主送：").left()).isCloseTo(LEFT + FOUR, CLOSE);
        assertThat(full.row(full.pages(), "主送：").baseline()).isGreaterThan(TOP);
    }

    private static List<Measured.Row> text(int page) {
        List<Measured.Row> rows = pages.rows(page);
        return rows.subList(0, rows.size() - 1);
    }
}
