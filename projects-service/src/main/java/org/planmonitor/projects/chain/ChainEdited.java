package org.planmonitor.projects.chain;

import org.planmonitor.projects.plan.KnownPlan;

/** Fired in the transaction of a new version, for features that draw conclusions from it; they store them or it is not stored either. */
public record ChainEdited(KnownPlan plan, ChainFacts chain) {}
