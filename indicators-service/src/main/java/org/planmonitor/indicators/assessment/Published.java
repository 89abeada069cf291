package org.planmonitor.indicators.assessment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Observation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.SeriesKey;
import org.planmonitor.kit.security.Sharing;

/**
 * One publication of a figure, as far as verdicts look at it.
 *
 * @param observation null for a withdrawal
 */
record Published(
        SeriesKey series,
        Period period,
        int revision,
        Instant at,
        Sharing sharing,
        @Nullable Observation observation) {}
