package org.planmonitor.indicators.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * A quantified commitment of the prose or of a box. It has exactly one component, of its own code. {@code headline}
 * marks the measurable end results that are counted first; {@code restates} names the earlier commitment that this
 * one repeats.
 */
public record CommitmentDefinition(
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
        List<String> cooperating,
        @Nullable PriceBasis priceBasis,
        Sharing sharing,
        ComponentDefinition component)
        implements Subject {

    public CommitmentDefinition {
        cooperating = List.copyOf(cooperating);
    }

    @Override
    public SubjectType type() {
        return SubjectType.COMMITMENT;
    }

    @Override
    public List<ComponentDefinition> components() {
        return List.of(component);
    }
}
