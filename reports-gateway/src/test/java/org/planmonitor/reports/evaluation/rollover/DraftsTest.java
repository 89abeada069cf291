package org.planmonitor.reports.evaluation.rollover;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.SmallSnapshot;

import static org.assertj.core.api.Assertions.assertThat;

/** What a plan hands to the next: last figures as baselines, and what is not finished with its history. */
class DraftsTest {

    private final DraftPack draft = Drafts.of(SmallSnapshot.read());

    @Test
    void theLastFigureOfTheOwnRegionBecomesTheBaselineAndForecastsDoNot() {
        assertThat(draft.baselines())
                .extracting(each -> each.code() + " " + each.period() + " " + each.value() + " " + each.revision())
                .containsExactly("growth 2022 3.1 2", "level 2023 128 1", "rail 2025 51.2 1");
        assertThat(draft.lacking())
                .extracting(each -> each.code() + " " + each.reason())
                .containsExactly("unknown NO_OBSERVATION", "beds NO_OBSERVATION");
    }

    @Test
    void whatIsNotFinishedIsCarriedOverWithItsHistory() {
        assertThat(draft.projects()).extracting(DraftPack.CarriedOver::code).containsExactly("bridge", "park");
        DraftPack.CarriedOver bridge = draft.projects().getFirst();

        assertThat(bridge.facts())
                .extracting(each -> each.event() + " " + each.date() + " " + each.from() + " " + each.to())
                .containsExactly("LISTED 2021-05-08 null null", "STARTED 2022-05 LISTED STARTED");
        assertThat(bridge.facts().getLast().investmentCny()).isEqualByComparingTo(BigDecimal.valueOf(120_000_000));
        assertThat(bridge.milestones())
                .containsExactly(new ProjectHistory.Milestone(
                        "opened", new Text("通车", "Opened"), true, "2024-06", "2026-03", "2026-05", null));
        assertThat(bridge.rebaselines().getFirst().moves())
                .containsExactly(new ProjectHistory.Move("opened", "2024-06", "2026-03"));
        assertThat(draft.projects().getLast().facts()).isEqualTo(List.of());
    }
}
