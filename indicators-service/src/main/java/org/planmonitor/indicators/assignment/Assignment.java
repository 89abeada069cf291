package org.planmonitor.indicators.assignment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.plan.SubjectRef;

/**
 * A department reports a subject's figures of one region at one frequency.
 *
 * @param component null: every component that has no assignment of its own
 * @param approvalRequired figures come in by submissions only; a planner may not publish at once
 */
record Assignment(
        UUID id,
        String department,
        SubjectRef subject,
        @Nullable String component,
        String region,
        Frequency frequency,
        boolean approvalRequired) {

    boolean covers(SubjectRef ref, String ofComponent) {
        return subject.equals(ref) && (component == null || component.equals(ofComponent));
    }
}
