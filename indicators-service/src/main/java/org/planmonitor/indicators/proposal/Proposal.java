package org.planmonitor.indicators.proposal;

import java.math.BigDecimal;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.security.Sharing;

/**
 * A figure as it was proposed.
 *
 * @param revision of what was proposed for the period; only the latest counts
 * @param emitter which service derived it
 * @param complete false where the true figure may be higher
 * @param knownFrom when it was proposed
 * @param content what was told, with what the figure rests on
 */
record Proposal(
        String plan,
        SubjectRef subject,
        String region,
        String period,
        int revision,
        String emitter,
        BigDecimal value,
        boolean complete,
        Instant knownFrom,
        Sharing sharing,
        JsonNode content) {}
