package org.planmonitor.indicators.indicator;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Attribute;
import org.planmonitor.indicators.assessment.arithmetic.Direction;
import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.plan.ComponentView;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.Measure;
import org.planmonitor.indicators.plan.PriceBasis;
import org.planmonitor.indicators.plan.Provenance;
import org.planmonitor.indicators.plan.Unit;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** An indicator as it is answered. */
record IndicatorView(
        String code,
        int number,
        Text name,
        String category,
        Attribute attribute,
        Direction direction,
        Measure measure,
        Unit unit,
        Frequency frequency,
        @Nullable String responsible,
        List<String> cooperating,
        @Nullable PriceBasis priceBasis,
        @Nullable String targetForm,
        @Nullable String note,
        Sharing sharing,
        Provenance source,
        List<ComponentView> components) {

    static IndicatorView of(IndicatorDefinition indicator, Instant asOf) {
        return new IndicatorView(
                indicator.code(),
                indicator.number(),
                indicator.name(),
                indicator.category(),
                indicator.attribute(),
                indicator.direction(),
                indicator.measure(),
                indicator.unit(),
                indicator.frequency(),
                indicator.responsible(),
                indicator.cooperating(),
                indicator.priceBasis(),
                indicator.targetForm(),
                indicator.note(),
                indicator.sharing(),
                indicator.source(),
                indicator.components().stream()
                        .map(each -> ComponentView.of(each, asOf))
                        .toList());
    }
}
