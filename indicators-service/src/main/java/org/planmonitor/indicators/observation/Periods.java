package org.planmonitor.indicators.observation;

import java.time.LocalDate;
import java.time.YearMonth;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.PeriodFormatException;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Periods as days of the calendar, and as parameters of requests. */
public final class Periods {

    private Periods() {}

    /** The last day of a period: the sort key of a series. */
    public static LocalDate lastDay(Period period) {
        return YearMonth.of(period.year(), period.ordinal() * period.frequency().months())
                .atEndOfMonth();
    }

    /** The first day of a period. */
    public static LocalDate firstDay(Period period) {
        return lastDay(period).withDayOfMonth(1).minusMonths(period.frequency().months() - 1L);
    }

    /** The period of a path or query parameter; 400 where it is not one. */
    public static Period parameter(String name, String text) {
        try {
            return Period.parse(text);
        } catch (PeriodFormatException _) {
            throw ProblemException.invalid(ProblemError.parameter(
                    name,
                    "PERIOD_FORMAT",
                    new Text(
                            "“" + text + "”不是时期；应为 2023、2023-S1、2023-Q2 或 2023-06",
                            "'" + text + "' is not a period: 2023, 2023-S1, 2023-Q2 or 2023-06")));
        }
    }
}
