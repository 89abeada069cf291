package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** How many subjects each region of a plan has figures of, and what is said of them. */
@Schema(name = "RegionVerdicts")
record RegionsAnswer(String plan, boolean simulated, Instant asOf, String period, List<Region> regions) {

    /** One region. */
    @Schema(name = "RegionVerdictCount")
    record Region(
            String region,
            Text name,

            @Schema(description = "The region above; null of the plan's own") @Nullable
            String parent,

            @Schema(description = "Subjects with a figure of this region up to the period")
            int observed,

            @Schema(description = "All subjects; targets are the plan's, so that a district without tasks awaits them")
            PlanAnswer.Count verdicts,

            String href) {}
}
