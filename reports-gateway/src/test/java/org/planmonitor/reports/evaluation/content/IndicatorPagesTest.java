package org.planmonitor.reports.evaluation.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.planmonitor.reports.evaluation.SmallSnapshot;
import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Formula;
import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** Each indicator's page: all figures with their vintages, chart, working and projects, also where there is no verdict. */
class IndicatorPagesTest {

    private static final Scope PAGES = new Scope("CUSTOM", Set.of(Part.INDICATOR_PAGES), Set.of(), Set.of(), Set.of());

    private final List<Section> pages = Contents.of(
                    SmallSnapshot.read(), PAGES, Language.EN, "Commission", List.of(), Map.of())
            .sections()
            .getFirst()
            .sections();

    @Test
    void whatCannotBeAssessedShowsEveryVintageAndSaysWhyThereIsNoVerdict() {
        Section page = pages.getFirst();

        assertThat(words(page))
                .contains("The figure of the plan's last year is not published")
                .contains("Growth: published for 2021, 2022. No figure for 2023, 2024, 2025.")
                .contains("The last verdict, of 2022, was “Lagging” at a pace of 0.738405");
        assertThat(rows(page, "vintages-growth-growth"))
                .containsExactly(
                        "2021 | 9.2 | preliminary | 1 | 2022-01-27 | Bulletin 2021 | no",
                        "2022 | 3.3 | preliminary | 1 | 2023-02-02 | Bulletin 2022 | no",
                        "2022 | 3.1 | final, verification | 2 | 2023-12-01 | Yearbook 2023 | no");
        Chart chart = one(page, Chart.class);
        assertThat(chart.categories()).containsExactly("2020", "2021", "2022", "2023", "2024", "2025");
        assertThat(chart.series().getFirst().values().toString()).isEqualTo("[2.6, 9.2, 3.1, null, null, null]");
        assertThat(chart.series().getLast().values().toString()).isEqualTo("[8.5, 8.5, 8.5, 8.5, 8.5, 8.5]");
        assertThat(chart.unit()).isEqualTo("percent");
        assertThat(formulas(page)).containsExactly("P = ln ∏(1 + g(i)) / (n · ln(1 + g*)), r = P / τ");
    }

    @Test
    void whatIsAssessedShowsItsFormulaWithTheNumbersAndItsPathAndProjects() {
        Section page = pages.get(1);

        assertThat(formulas(page))
                .containsExactly(
                        "P = (128 − 100) / (150 − 100) = 0.56",
                        "τ = k / n = 3 / 5 = 0.6",
                        "r = P / τ = 0.56 / 0.6 = 0.933333");
        assertThat(one(page, Chart.class).series().getLast().values().toString())
                .isEqualTo("[100, 110, 120, 130, 140, 150]");
        assertThat(rows(page, "vintages-level-level"))
                .containsExactly("2023 | 128 | final | 1 | 2024-02-01 | Bulletin 2023 | yes");
        assertThat(rows(page, "feeding-level")).containsExactly("Bridge | Started | 2022-05-01 | 12 | 3");
    }

    @Test
    void whereNothingIsKnownThePageSaysSo() {
        Section page = pages.getLast();

        assertThat(words(page))
                .contains("Unknown: no figure within the plan is published.")
                .contains("No chart: neither a figure nor a baseline is known.");
        assertThat(rows(page, "vintages-unknown-unknown")).isEmpty();
    }

    private static String words(Section page) {
        return page.blocks().stream()
                .flatMap(Block::runs)
                .map(run -> switch (run) {
                    case Inline.Plain plain -> plain.text();
                    default -> "";
                })
                .collect(Collectors.joining("\n"));
    }

    private static List<String> formulas(Section page) {
        return blocks(page, Formula.class).map(Formula::expression).toList();
    }

    private static List<String> rows(Section page, String table) {
        return blocks(page, Table.class)
                .filter(each -> each.id().equals(table))
                .flatMap(each -> each.rows().stream())
                .map(row ->
                        ((Table.Row.Cells) row).cells().stream().map(Cell::text).collect(Collectors.joining(" | ")))
                .toList();
    }

    private static <T extends Block> T one(Section page, Class<T> type) {
        return blocks(page, type).findFirst().orElseThrow();
    }

    private static <T extends Block> Stream<T> blocks(Section page, Class<T> type) {
        return page.blocks().stream().filter(type::isInstance).map(type::cast);
    }
}
