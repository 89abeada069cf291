package org.planmonitor.indicators.definition;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.BreakKind;
import org.planmonitor.indicators.assessment.arithmetic.BreakStatus;
import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.text.Text;

/** A break in a series, as it is written down. */
public record PackBreak(
        SubjectRef subject,
        String component,
        String at,
        BreakStatus status,
        BreakKind kind,
        Text reason,
        BreakDefinition.@Nullable RevisedBaseline revisedBaseline,
        LocalDate knownSince,
        BreakDefinition.Source source,
        @Nullable String note,
        @Nullable BigDecimal factor) {}
