package org.planmonitor.indicators.pack;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Attribute;
import org.planmonitor.indicators.assessment.arithmetic.Direction;
import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.plan.ComponentDefinition.YearlyValue;
import org.planmonitor.indicators.plan.Measure;
import org.planmonitor.indicators.plan.Provenance;
import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.TargetVersion.AnnualAverage;
import org.planmonitor.indicators.plan.Unit;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

record PackIndicator(
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
        @Nullable Sharing sharing,
        Provenance source,
        List<Component> components) {

    record Component(
            String code,
            Text name,
            @Nullable PackBaseline baseline,
            PackTarget target,
            @Nullable AnnualAverage annualAverage,
            List<YearlyValue> yearlyPlan,
            RuleDefinition assessment) {}
}
