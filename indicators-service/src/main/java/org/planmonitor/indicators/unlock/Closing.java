package org.planmonitor.indicators.unlock;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.deadline.Deadlines;
import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.plan.PlanDefinition;

/** Whether a cell is closed for a department. */
@ApplicationScoped
public class Closing {

    private final Deadlines deadlines;
    private final UnlockStore unlocks;

    Closing(Deadlines deadlines, UnlockStore unlocks) {
        this.deadlines = deadlines;
        this.unlocks = unlocks;
    }

    /** What is closed for a department now; three statements, whatever is asked of the answer. */
    @Transactional
    public ClosedCells of(PlanDefinition plan, String department, Instant now) {
        Set<CellKey> open = unlocks.active(plan.plan().id(), department, now).stream()
                .map(Unlock::cell)
                .collect(Collectors.toSet());
        return new ClosedCells(deadlines.of(plan), open, now);
    }
}
