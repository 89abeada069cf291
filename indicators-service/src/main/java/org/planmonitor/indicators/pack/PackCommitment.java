package org.planmonitor.indicators.pack;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.Unit;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

record PackCommitment(
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
        @Nullable Sharing sharing,
        @Nullable PackBaseline baseline,
        PackTarget target,
        RuleDefinition assessment) {}
