package org.planmonitor.projects.plan;

/** Fired inside the transaction in which a plan was stored: what waits for the plan can follow now. */
public record PlanArrived(KnownPlan plan) {}
