package org.planmonitor.projects.scorecard;

import java.math.BigDecimal;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.projects.scorecard.arithmetic.Measure;
import org.planmonitor.projects.scorecard.arithmetic.Rule;

/** By what a plan ranks and classes its zones; the bounds are in {@code unit}. */
@Schema(name = "ZoneRule")
record RuleView(
        String plan,
        int version,
        Instant knownFrom,
        Measure measure,
        Measure.Unit unit,
        boolean moreIsBetter,
        @Schema(examples = "20") BigDecimal a,
        @Schema(examples = "12") BigDecimal b,
        @Schema(examples = "6") BigDecimal c,
        String document,
        @Nullable String reason,
        @JsonIgnore String recordedBy,
        String href) {

    static RuleView of(
            String plan,
            int version,
            Instant knownFrom,
            Rule rule,
            String document,
            @Nullable String reason,
            String recordedBy) {
        return new RuleView(
                plan,
                version,
                knownFrom,
                rule.measure(),
                rule.measure().perMu(),
                rule.measure().moreIsBetter(),
                rule.a(),
                rule.b(),
                rule.c(),
                document,
                reason,
                recordedBy,
                "/projects/v1/plans/" + plan + "/zone-rule");
    }

    Rule rule() {
        return new Rule(measure, a, b, c);
    }

    EntityTag tag() {
        return EntityTag.of(plan, "zone-rule", version);
    }
}
