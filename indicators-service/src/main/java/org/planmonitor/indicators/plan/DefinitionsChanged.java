package org.planmonitor.indicators.plan;

import java.time.Instant;
import java.util.Set;

/**
 * Fired inside the transaction that changes definitions, after the new versions are written and while the plan's lock is
 * held: what follows from them (verdicts) is decided and emitted in the same commit.
 *
 * @param plan as it stands from now on
 * @param subjects those of which anything changed that an assessment may depend on; perhaps not in the plan any more
 * @param ref the amendment, or what was defined: {@code INDICATOR/gdp-growth}
 */
public record DefinitionsChanged(
        PlanDefinition plan, Set<SubjectRef> subjects, Cause cause, String ref, Instant knownFrom) {

    public DefinitionsChanged {
        subjects = Set.copyOf(subjects);
    }

    /** Whether a decision changed a target, or a definition was changed. */
    public enum Cause {
        AMENDMENT,
        DEFINITION
    }
}
