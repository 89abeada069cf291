package org.planmonitor.indicators.definition;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.plan.PriceBasis;
import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.Unit;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** A commitment as it is written down: in a pack, in a request, in each of its versions. */
public record PackCommitment(
        String id,
        String code,
        Text name,
        Unit unit,
        Frequency frequency,
        int chapter,
        @Nullable Integer section,
        @Nullable String box,
        String domain,
        String form,
        String nature,
        String basis,
        String strength,
        String deadlineBasis,
        boolean headline,
        @Nullable String restates,
        @Nullable String linkedIndicator,
        @Nullable String linkedComponent,
        @Nullable String quote,
        @Nullable String note,
        @Nullable String responsible,
        @Nullable List<String> cooperating,
        @Nullable PriceBasis priceBasis,
        @Nullable Sharing sharing,
        @Nullable PackBaseline baseline,
        PackTarget target,
        RuleDefinition assessment) {

    /** Its one part, of its own code, in the form that parts of indicators have. */
    PackIndicator.Component component() {
        return new PackIndicator.Component(code, name, baseline, target, null, List.of(), assessment);
    }

    /** The same with another baseline and target. */
    public PackCommitment with(@Nullable PackBaseline otherBaseline, PackTarget otherTarget) {
        return new PackCommitment(
                id,
                code,
                name,
                unit,
                frequency,
                chapter,
                section,
                box,
                domain,
                form,
                nature,
                basis,
                strength,
                deadlineBasis,
                headline,
                restates,
                linkedIndicator,
                linkedComponent,
                quote,
                note,
                responsible,
                cooperating,
                priceBasis,
                sharing,
                otherBaseline,
                otherTarget,
                assessment);
    }
}
