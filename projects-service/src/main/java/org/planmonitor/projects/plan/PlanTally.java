package org.planmonitor.projects.plan;

import java.util.Map;
import java.util.Set;

import org.planmonitor.kit.security.Sharing;

/** How much a feature holds of a plan, told by the feature itself, so that nobody else counts its rows. */
public interface PlanTally {

    /** Numbers by the names of {@link PlanCounts}, of what a reader with this set of sharing sees. */
    Map<String, Long> of(String plan, Set<Sharing> visible);
}
