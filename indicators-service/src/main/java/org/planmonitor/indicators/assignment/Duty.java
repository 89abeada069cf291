package org.planmonitor.indicators.assignment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.plan.SubjectRef;

/**
 * One series that a department has to report.
 *
 * @param assignment null: nobody was assigned, and the lead department has it by default
 */
public record Duty(
        @Nullable UUID assignment,
        String department,
        SubjectRef subject,
        String component,
        String region,
        Frequency frequency) {}
