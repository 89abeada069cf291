package org.planmonitor.indicators.plan;

/**
 * Fired once for every plan, inside the transaction that imports it, after its definitions and first observations are
 * written: what follows from them (verdicts of every period that has ended) is emitted in the same commit.
 */
public record PlanImported(PlanDefinition plan) {}
