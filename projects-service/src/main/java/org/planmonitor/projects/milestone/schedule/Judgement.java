package org.planmonitor.projects.milestone.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.light.Light;

/**
 * How a milestone stands on a day: its light, the reason, and its slip. A function of what was said until then and of the day,
 * so the answer for a past day never changes.
 *
 * @param ground which rule gave the light
 * @param fromOriginal slip against the first baseline
 * @param fromBaseline slip against the newest one
 * @param overdueDays calendar days past the newest baseline while not reached; 0 when it is not overdue
 */
public record Judgement(Light light, Ground ground, Slip fromOriginal, Slip fromBaseline, long overdueDays) {

    /** The rules, in the order in which they are asked; the first that holds decides. */
    public enum Ground {
        /** It has been reached, late or not: what is done needs nobody's attention. */
        REACHED(Light.GREEN),
        /** Even the last day that the newest baseline may mean has passed. */
        OVERDUE(Light.RED),
        /** It is expected later than the newest baseline, which has not passed yet. */
        FORECAST_LATE(Light.YELLOW),
        /** The day for which it was forecast has passed; the baseline has not. */
        FORECAST_PASSED(Light.YELLOW),
        /** What it waits for is expected only after its own baseline. */
        PREDECESSOR_LATE(Light.YELLOW),
        ON_TIME(Light.GREEN);

        private final Light light;

        Ground(Light light) {
            this.light = light;
        }

        public Light light() {
            return light;
        }
    }

    /**
     * Judges a milestone.
     *
     * @param predecessors the courses of the milestones that it waits for
     * @param day the day at the place of the plan
     */
    public static Judgement on(Course course, List<Course> predecessors, LocalDate day) {
        Ground ground = ground(course, predecessors, day);
        PartialDate shown = shown(course, ground, day);
        long overdue = ground == Ground.OVERDUE
                ? ChronoUnit.DAYS.between(course.baseline().last(), day)
                : 0;
        return new Judgement(
                ground.light(),
                ground,
                Slip.between(course.original(), shown),
                Slip.between(course.baseline(), shown),
                overdue);
    }

    private static Ground ground(Course course, List<Course> predecessors, LocalDate day) {
        PartialDate forecast = course.forecast();
        if (course.isClosed()) {
            return Ground.REACHED;
        }
        if (day.isAfter(course.baseline().last())) {
            return Ground.OVERDUE;
        }
        if (forecast != null && forecast.last().isAfter(course.baseline().last())) {
            return Ground.FORECAST_LATE;
        }
        if (forecast != null && day.isAfter(forecast.last())) {
            return Ground.FORECAST_PASSED;
        }
        boolean waits = predecessors.stream()
                .anyMatch(before -> !before.isClosed()
                        && before.expected().first().isAfter(course.baseline().last()));
        return waits ? Ground.PREDECESSOR_LATE : Ground.ON_TIME;
    }

    /** An overdue milestone slips day by day, whatever was forecast for a day that has passed. */
    private static PartialDate shown(Course course, Ground ground, LocalDate day) {
        PartialDate expected = course.expected();
        return ground == Ground.OVERDUE && !expected.last().isAfter(day) ? PartialDate.of(day) : expected;
    }
}
