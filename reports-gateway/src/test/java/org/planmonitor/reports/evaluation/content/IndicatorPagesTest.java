package org.planmonitor.reports.evaluation.content;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Formula;
import org.planmonitor.reports.publication.Section;

import static org.assertj.core.api.Assertions.assertThat;

/** Each indicator's page: all figures with their vintages, chart, working and projects, also where there is no verdict. */
class IndicatorPagesTest {

    private final List<Section> pages = Read.part(Part.INDICATOR_PAGES).sections();

    @Test
    void whatCannotBeAssessedShowsEveryVintageAndSaysWhyThereIsNoVerdict() {
        Section page = pages.getFirst();

        assertThat(Read.words(page))
                .contains("The figure of the plan's last year is not published")
                .contains("Growth: published for 2021, 2022. No figure for 2023, 2024, 2025.")
                .contains("The last verdict, of 2022, was “Lagging” at a pace of 0.738405");
        assertThat(Read.rows(page, "vintages-growth-growth"))
                .containsExactly(
                        "2021 | 9.2 | preliminary | 1 | 2022-01-27 | Bulletin 2021 | no",
                        "2022 | 3.3 | preliminary | 1 | 2023-02-02 | Bulletin 2022 | no",
                        "2022 | 3.1 | final, verification | 2 | 2023-12-01 | Yearbook 2023 | no");
        Chart chart = chart(page);
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
        assertThat(chart(page).series().getLast().values().toString()).isEqualTo("[100, 110, 120, 130, 140, 150]");
        assertThat(Read.rows(page, "vintages-level-level"))
                .containsExactly("2023 | 128 | final | 1 | 2024-02-01 | Bulletin 2023 | yes");
        assertThat(Read.rows(page, "feeding-level")).containsExactly("Bridge | Started | 2022-05-01 | 12 | 3");
    }

    @Test
    void whereNothingIsKnownThePageSaysSo() {
        Section page = pages.getLast();

        assertThat(Read.words(page))
                .contains("Unknown: no figure within the plan is published.")
                .contains("No chart: neither a figure nor a baseline is known.");
        assertThat(Read.rows(page, "vintages-unknown-unknown")).isEmpty();
    }

    private static List<String> formulas(Section page) {
        return Read.blocks(page, Formula.class).map(Formula::expression).toList();
    }

    private static Chart chart(Section page) {
        return Read.blocks(page, Chart.class).findFirst().orElseThrow();
    }
}
