package org.planmonitor.projects.blocker.casework;

import java.util.List;

/**
 * How high an overdue blocker is carried: one level for each threshold of working days that it is overdue.
 *
 * @param thresholds working days overdue at which each level is reached, ascending; at most {@link #HIGHEST}
 */
public record Escalation(List<Integer> thresholds) {

    /** County or zone (1), lead department of the city (2), the city's dispatch meeting (3). */
    public static final int HIGHEST = 3;

    public Escalation {
        thresholds = List.copyOf(thresholds);
        if (thresholds.isEmpty() || thresholds.size() > HIGHEST) {
            throw new IllegalArgumentException("one to " + HIGHEST + " thresholds");
        }
        int before = 0;
        for (int threshold : thresholds) {
            if (threshold <= before) {
                throw new IllegalArgumentException("thresholds ascend from one working day: " + thresholds);
            }
            before = threshold;
        }
    }

    /** The level that a blocker should have reached when it is so many working days overdue. */
    public int level(long workingDaysOverdue) {
        return (int) thresholds.stream()
                .filter(threshold -> workingDaysOverdue >= threshold)
                .count();
    }
}
