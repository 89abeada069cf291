package org.planmonitor.indicators.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.plan.PlanDefinition;

/** Who reports what, for every feature that asks. */
@ApplicationScoped
public class Duties {

    private final AssignmentStore store;

    Duties(AssignmentStore store) {
        this.store = store;
    }

    /** The duties under a plan as they stand; one statement. */
    @Transactional
    public PlanDuties of(PlanDefinition plan) {
        return new PlanDuties(plan, store.all(plan.plan().id()));
    }
}
