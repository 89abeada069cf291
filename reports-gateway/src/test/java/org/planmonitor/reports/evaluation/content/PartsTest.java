package org.planmonitor.reports.evaluation.content;

import org.junit.jupiter.api.Test;

import org.planmonitor.reports.publication.Section;

import static org.assertj.core.api.Assertions.assertThat;

/** Every part of a report beside the pages of indicators, from a snapshot in which there is something of everything. */
class PartsTest {

    @Test
    void theSummaryCountsByClassWithBindingApart() {
        Section summary = Read.part(Part.SUMMARY);

        assertThat(Read.words(summary)).contains("Of the 3 main indicators, 1 can be assessed.", "2 of 3 indicators");
        assertThat(Read.rows(summary, "table-verdicts"))
                .containsExactly(
                        "Achieved | 0 | 0 | 0",
                        "Basically achieved | 1 | 0 | 1",
                        "Not achieved | 0 | 0 | 0",
                        "Not assessable | 2 | 0 | 2",
                        "Total | 3 | 0 | 3");
    }

    @Test
    void commitmentsStandByChapterWithEachOfTheirComponents() {
        Section commitments = Read.part(Part.COMMITMENTS);

        assertThat(Read.words(commitments))
                .contains("2 commitments of the plan's text, 1 of them headline ones; 1 can be assessed, 1 cannot.");
        assertThat(commitments.sections())
                .extracting(Section::title)
                .containsExactly("Chapter 7: Transport", "Chapter 12: People");
        assertThat(Read.rows(commitments, "table-commitments-7"))
                .containsExactly("Rail | km | 23 (2020) | ≥ 50 | 51.2 (2025), preliminary | Achieved | 1.1");
        assertThat(Read.rows(commitments, "table-commitments-12"))
                .containsExactly(
                        "Public beds | beds | — | 3–5 | none published | Not assessable (no figure yet) | —",
                        "Private beds | beds | 1.5 (2020) | raise by 2 | none published | Not assessable (no figure yet) | —");
    }

    @Test
    void projectsAreCountedByPortfolioWithTheirMoney() {
        Section projects = Read.part(Part.PROJECTS);

        assertThat(Read.rows(projects, "table-portfolios"))
                .containsExactly(
                        "Transport | 2 | 2 | 1 | 1 | 0 | 1 | 1",
                        "Ecology | 1 | 0 | 0 | 0 | 1 | 0 | 0",
                        "Total | 3 | 2 | 1 | 1 | 1 | 1 | 1");
        assertThat(Read.rows(projects, "table-money"))
                .containsExactly(
                        "Transport | 1 | 12000 | 11500.5 | 9000 | 7000 | 6500 | 6000",
                        "Total | 1 | 12000 | 11500.5 | 9000 | 7000 | 6500 | 6000");
        assertThat(Read.rows(projects, "table-rates")).containsExactly("Opening rate | 2 | 3 | 66.67 | Definition");
        assertThat(Read.rows(projects, "table-projects")).contains("P-1 | Bridge | Started | 2022-05-01 |  | red");
    }

    @Test
    void chainsNetworksAndBlockersStandWithWhatIsNotKnown() {
        assertThat(Read.rows(Read.part(Part.CHAINS), "table-chains"))
                .containsExactly("Special steel | Key | 12 | 7 | 2 | 3 | 0.583 | 2");
        Section transit = Read.part(Part.TRANSIT);
        assertThat(Read.rows(transit, "table-transit")).containsExactly("Metro | 2 | 1");
        assertThat(Read.rows(transit, "table-mileage"))
                .containsExactly("Length of rail transit | 52 | 49.6 | no | 20.9 + 28.7");
        Section blockers = Read.part(Part.BLOCKERS);
        assertThat(Read.words(blockers)).contains("2 blockers are recorded, 1 of them not cleared");
        assertThat(Read.rows(blockers, "table-blockers"))
                .containsExactly("Bridge | No land | 2024-01-01 | 2024-06-30 | 2");
    }

    @Test
    void amendmentsGapsAndBreaksStandWithTheirReasons() {
        assertThat(Read.rows(Read.part(Part.AMENDMENTS), "table-amendments"))
                .containsExactly("Level | ≥ 160 | ≥ 150 | Standing committee | No. 7 2023-08-30 | Mid-term evaluation");
        Section gaps = Read.part(Part.GAPS);
        assertThat(Read.words(gaps)).contains("Growth", "Unknown", "No figure within the plan has been published.");
        assertThat(Read.rows(gaps, "table-breaks"))
                .containsExactly("Unknown | 2020 | declared | census | 89.06 | Census bulletin");
    }

    @Test
    void otherMethodsSayWhereTheyDisagreeAndSourcesAreListed() {
        Section methods = Read.part(Part.OTHER_METHODS);
        assertThat(Read.words(methods)).contains("In 1 cases they contradict this report");
        assertThat(Read.rows(methods, "table-methods"))
                .containsExactly(
                        "Level | Basically on pace | Eurostat CAGR | 1.0153 | on track | no",
                        "Level | Basically on pace | UN 2023 | 0.05 | off track | yes");
        assertThat(Read.words(Read.part(Part.METHODS))).contains("level: Progress is the way gone");
        assertThat(Read.rows(Read.part(Part.SOURCES), "table-sources"))
                .contains("Bulletin 2023 | — | 1", "Yearbook 2023 | — | 1");
    }
}
