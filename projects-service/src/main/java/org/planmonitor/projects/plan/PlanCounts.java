package org.planmonitor.projects.plan;

import java.util.Map;

/** How much there is of a plan, for the caller who asks; all zero while only the plan itself is known. */
public record PlanCounts(
        long projects, long works, long portfolios, long chains, long transitMembers, long zones, long events) {

    static PlanCounts of(Map<String, Long> numbers) {
        return new PlanCounts(
                numbers.getOrDefault("projects", 0L),
                numbers.getOrDefault("works", 0L),
                numbers.getOrDefault("portfolios", 0L),
                numbers.getOrDefault("chains", 0L),
                numbers.getOrDefault("transitMembers", 0L),
                numbers.getOrDefault("zones", 0L),
                numbers.getOrDefault("events", 0L));
    }
}
