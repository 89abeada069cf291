package org.planmonitor.indicators.definition;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Verdict;
import org.planmonitor.indicators.plan.DocumentReference;
import org.planmonitor.indicators.plan.SubjectRef;

/** What the level above has found in its own assessment; without a year it is of the whole plan. */
public record OfficialResult(
        SubjectRef subject, String component, @Nullable Integer year, Verdict verdict, DocumentReference document) {}
