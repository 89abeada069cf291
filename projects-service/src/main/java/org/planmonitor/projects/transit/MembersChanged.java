package org.planmonitor.projects.transit;

import org.planmonitor.projects.plan.KnownPlan;

/** Fired in the transaction that changed members of a plan, for features that draw conclusions from them; they store them or it is not stored either. */
public record MembersChanged(KnownPlan plan) {}
