package org.planmonitor.indicators.definition;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Attribute;
import org.planmonitor.indicators.assessment.arithmetic.Direction;
import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.plan.ComponentDefinition.YearlyValue;
import org.planmonitor.indicators.plan.Measure;
import org.planmonitor.indicators.plan.PriceBasis;
import org.planmonitor.indicators.plan.Provenance;
import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.TargetVersion.AnnualAverage;
import org.planmonitor.indicators.plan.Unit;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** An indicator as it is written down: in a pack, in a request, in each of its versions. */
public record PackIndicator(
        int number,
        String code,
        Text name,
        String category,
        Attribute attribute,
        Direction direction,
        Measure measure,
        Unit unit,
        Frequency frequency,
        @Nullable String targetForm,
        @Nullable String note,
        boolean composite,
        @Nullable String responsible,
        @Nullable List<String> cooperating,
        @Nullable PriceBasis priceBasis,
        @Nullable Sharing sharing,
        Provenance source,
        List<Component> components) {

    /** The same with other components. */
    public PackIndicator with(List<Component> others) {
        return new PackIndicator(
                number,
                code,
                name,
                category,
                attribute,
                direction,
                measure,
                unit,
                frequency,
                targetForm,
                note,
                others.size() > 1,
                responsible,
                cooperating,
                priceBasis,
                sharing,
                source,
                others);
    }

    /** A part that has a series of its own. */
    public record Component(
            String code,
            Text name,
            @Nullable PackBaseline baseline,
            PackTarget target,
            @Nullable AnnualAverage annualAverage,
            List<YearlyValue> yearlyPlan,
            RuleDefinition assessment) {

        /** The same with another baseline. */
        public Component with(PackBaseline other) {
            return new Component(code, name, other, target, annualAverage, yearlyPlan, assessment);
        }

        /** The same with another target; the average printed beside the old one falls with it. */
        public Component with(PackTarget other) {
            return new Component(code, name, baseline, other, null, yearlyPlan, assessment);
        }
    }
}
