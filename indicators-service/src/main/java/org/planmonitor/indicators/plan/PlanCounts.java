package org.planmonitor.indicators.plan;

/** How much a plan holds, as far as its reader may see it. Observations are cells with a figure, not vintages. */
public record PlanCounts(int indicators, int components, int commitments, int headlineCommitments, long observations) {

    public static PlanCounts of(PlanDefinition plan, long observations) {
        return new PlanCounts(
                plan.indicators().size(),
                plan.indicators().stream()
                        .mapToInt(each -> each.components().size())
                        .sum(),
                plan.commitments().size(),
                Math.toIntExact(plan.commitments().stream()
                        .filter(CommitmentDefinition::headline)
                        .count()),
                observations);
    }
}
