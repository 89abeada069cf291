package org.planmonitor.indicators.plan;

import java.time.Instant;

/** A plan as its reader may see it, and the instant that it is as of. */
public record PlanAsOf(PlanDefinition plan, Instant asOf) {}
