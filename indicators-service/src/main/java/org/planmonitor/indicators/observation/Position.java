package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.PeriodFormatException;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Where a list of vintages was left, and as of when: later pages answer as of the first one's instant, so that what is
 * published meanwhile moves nothing.
 */
record Position(Instant asOf, long series, Period period, int revision) {

    private static final int PARTS = 4;

    LocalDate periodEnd() {
        return Periods.lastDay(period);
    }

    static Position after(Vintage last, Instant asOf) {
        return new Position(asOf, last.seriesId(), last.period(), last.revision());
    }

    String cursor() {
        return Cursor.encode(asOf.toString(), Long.toString(series), period.toString(), Integer.toString(revision));
    }

    static Position of(String cursor) {
        List<String> parts = Cursor.decode(cursor, PARTS);
        try {
            return new Position(
                    Instant.parse(parts.get(0)),
                    Long.parseLong(parts.get(1)),
                    Period.parse(parts.get(2)),
                    Integer.parseInt(parts.get(3)));
        } catch (DateTimeParseException | PeriodFormatException | NumberFormatException _) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "cursor", "CURSOR_INVALID", new Text("游标无效", "This is not a cursor of this list")));
        }
    }
}
