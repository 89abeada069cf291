package org.planmonitor.indicators.seriesbreak;

import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;

/**
 * Fired inside the transaction in which something is said of a break, after it is written and while the plan's lock is
 * held: verdicts that follow are emitted in the same commit.
 *
 * @param plan with the new word in it
 */
public record BreakDecided(PlanDefinition plan, BreakDefinition word) {}
