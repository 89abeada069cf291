package org.planmonitor.projects.milestone.schedule;

import java.time.LocalDate;
import java.time.YearMonth;

import org.planmonitor.projects.lifecycle.PartialDate;

/** Months after the start of a project at which a template puts a milestone. */
public record Offset(int months) {

    /** The date so many months later, as precise as the start and not more. */
    public PartialDate from(PartialDate start) {
        LocalDate first = start.first().plusMonths(months);
        return switch (start.precision()) {
            case YEAR -> new PartialDate(first.getYear(), null, null);
            case MONTH -> {
                YearMonth month = YearMonth.from(first);
                yield new PartialDate(month.getYear(), month.getMonthValue(), null);
            }
            case DAY -> PartialDate.of(first);
        };
    }
}
