package org.planmonitor.projects.milestone.schedule;

import java.time.temporal.ChronoUnit;

import org.planmonitor.projects.lifecycle.PartialDate;

/**
 * How many calendar days a milestone lies behind a baseline; before it is negative. Dates known to the month or year only leave
 * a span.
 *
 * @param days between the last possible days of both: the figure to sort by
 * @param least fewest days that the dates allow
 * @param most most days that the dates allow; all three are equal when both dates are days
 */
public record Slip(long days, long least, long most) {

    public static Slip between(PartialDate baseline, PartialDate reached) {
        return new Slip(
                ChronoUnit.DAYS.between(baseline.last(), reached.last()),
                ChronoUnit.DAYS.between(baseline.last(), reached.first()),
                ChronoUnit.DAYS.between(baseline.first(), reached.last()));
    }
}
