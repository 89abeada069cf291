package org.planmonitor.indicators.observation;

import java.util.List;

import org.planmonitor.indicators.plan.PlanDefinition;

/**
 * Fired inside the publishing transaction, after the vintages are written and while the plan's lock is held: what
 * follows from them (verdicts) is decided and emitted in the same commit. The vintages may be of any
 * number of subjects; all have one instant.
 */
public record ObservationsPublished(PlanDefinition plan, List<Vintage> vintages) {

    public ObservationsPublished {
        vintages = List.copyOf(vintages);
    }
}
