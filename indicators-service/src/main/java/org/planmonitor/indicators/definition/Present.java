package org.planmonitor.indicators.definition;

import java.time.Instant;

import org.planmonitor.indicators.plan.PlanDefinition;

/**
 * What stands while a change is decided; the plan's lock is held, so nothing can come between.
 *
 * @param now the instant from which the change will be known
 */
public record Present(PlanDefinition plan, Standing standing, Instant now) {}
