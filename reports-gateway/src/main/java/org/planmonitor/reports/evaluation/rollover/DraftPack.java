package org.planmonitor.reports.evaluation.rollover;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** The draft of a pack for the next plan. */
@Schema(name = "NextPlanDraft")
record DraftPack(
        @Schema(examples = "planmonitor-next-plan-draft/1") String form,

        @Schema(description = "The plan that ends") String plan,

        @Schema(description = "The instant that it was made from")
        Instant asOf,

        @Schema(description = "SHA-256 of the snapshot that it was made from")
        String snapshot,

        @Schema(description = "The last figure of each series that has one, as the baseline of what follows it")
        List<Baseline> baselines,

        @Schema(description = "Series without a figure, which need one before they can be planned")
        List<Lacking> lacking,

        @Schema(
                description =
                        "Projects that are neither in use nor in production nor finished, with all that was known of them")
        List<CarriedOver> projects) {

    /** A last figure. */
    @Schema(name = "NextPlanBaseline")
    record Baseline(
            String type,
            String code,
            String component,
            Text name,
            JsonNode unit,
            String period,
            java.math.BigDecimal value,

            @Schema(description = "A preliminary baseline will be another once it is verified")
            String status,

            int revision,
            @Nullable String source) {}

    /** A series without a figure. */
    @Schema(name = "NextPlanLacking")
    record Lacking(
            String type, String code, Text name, @Nullable String reason) {}

    /** A project that goes on. */
    @Schema(name = "NextPlanProject")
    record CarriedOver(
            String code,
            String id,
            Text name,
            String portfolio,
            String stage,
            @Nullable String since,

            @Schema(description = "Where its owner answers the same")
            String history,

            @Schema(description = "What happened, in the order in which it became known; none where it is only listed")
            List<ProjectHistory.Fact> facts,

            @Schema(description = "Its milestones with the first date, the date in force and the real one")
            List<ProjectHistory.Milestone> milestones,

            @Schema(description = "The approved changes of the dates in force")
            List<ProjectHistory.Rebaseline> rebaselines) {}
}
