package org.planmonitor.indicators.plan;

import java.time.Instant;

/**
 * What of a plan never changes, and how far its publications have come.
 *
 * @param lastPublishedAt up to here, inclusive, everything of the plan is settled
 * @param definitionsChangedAt when a definition last changed; a history read after that is whole
 */
public record PlanIdentity(
        long id, String code, Instant knownFrom, Instant lastPublishedAt, Instant definitionsChangedAt) {}
