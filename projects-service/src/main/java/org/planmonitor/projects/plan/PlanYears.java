package org.planmonitor.projects.plan;

/** The years of a plan, first and last included. */
public record PlanYears(int first, int last) {

    private static final int DIGITS_OF_A_YEAR = 4;

    public static PlanYears of(KnownPlan plan) {
        return new PlanYears(year(plan.period().start()), year(plan.period().end()));
    }

    public boolean contains(int year) {
        return first <= year && year <= last;
    }

    /** The year itself, or the nearest one of the plan. */
    public int nearest(int year) {
        return Math.clamp(year, first, last);
    }

    private static int year(String period) {
        return Integer.parseInt(period.substring(0, DIGITS_OF_A_YEAR));
    }
}
