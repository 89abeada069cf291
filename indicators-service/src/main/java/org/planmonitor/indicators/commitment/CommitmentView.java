package org.planmonitor.indicators.commitment;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.plan.CommitmentDefinition;
import org.planmonitor.indicators.plan.ComponentView;
import org.planmonitor.indicators.plan.PriceBasis;
import org.planmonitor.indicators.plan.Unit;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** A commitment as it is answered. */
record CommitmentView(
        String code,
        String id,
        Text name,
        Unit unit,
        Frequency frequency,
        boolean headline,
        String domain,
        String form,
        String nature,
        String basis,
        String strength,
        String deadlineBasis,
        @Nullable String restates,
        @Nullable String linkedIndicator,
        @Nullable String linkedComponent,
        @Nullable String note,
        @Nullable String responsible,
        List<String> cooperating,
        @Nullable PriceBasis priceBasis,
        Sharing sharing,
        Source source,
        List<ComponentView> components) {

    /** Where it was read, and the words. */
    record Source(
            int chapter,
            @Nullable Integer section,
            @Nullable String box,
            @Nullable String quote) {}

    static CommitmentView of(CommitmentDefinition commitment, Instant asOf) {
        return new CommitmentView(
                commitment.code(),
                commitment.id(),
                commitment.name(),
                commitment.unit(),
                commitment.frequency(),
                commitment.headline(),
                commitment.domain(),
                commitment.form(),
                commitment.nature(),
                commitment.basis(),
                commitment.strength(),
                commitment.deadlineBasis(),
                commitment.restates(),
                commitment.linkedIndicator(),
                commitment.linkedComponent(),
                commitment.note(),
                commitment.responsible(),
                commitment.cooperating(),
                commitment.priceBasis(),
                commitment.sharing(),
                new Source(commitment.chapter(), commitment.section(), commitment.box(), commitment.quote()),
                List.of(ComponentView.of(commitment.component(), asOf)));
    }
}
