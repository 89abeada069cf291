package org.planmonitor.indicators.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Attribute;
import org.planmonitor.indicators.assessment.arithmetic.Direction;
import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** A row of the plan's main table; a composite row has several components, each with its own series. */
public record IndicatorDefinition(
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
        @Nullable String responsible,
        List<String> cooperating,
        @Nullable PriceBasis priceBasis,
        Provenance source,
        Sharing sharing,
        List<ComponentDefinition> components)
        implements Subject {

    public IndicatorDefinition {
        cooperating = List.copyOf(cooperating);
        components = List.copyOf(components);
    }

    @Override
    public SubjectType type() {
        return SubjectType.INDICATOR;
    }
}
