package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Where a list of vintages was left, and as of when: later pages answer as of the first one's instant, so that what is
 * published meanwhile moves nothing.
 */
record Position(Instant asOf, long series, LocalDate periodEnd, String period, int revision) {

    private static final int PARTS = 5;

    static Position after(Vintage last, Instant asOf) {
        return new Position(
                asOf,
                last.seriesId(),
                Periods.lastDay(last.period()),
                last.period().toString(),
                last.revision());
    }

    String cursor() {
        return Cursor.encode(
                asOf.toString(), Long.toString(series), periodEnd.toString(), period, Integer.toString(revision));
    }

    static Position of(String cursor) {
        List<String> parts = Cursor.decode(cursor, PARTS);
        try {
            return new Position(
                    Instant.parse(parts.get(0)),
                    Long.parseLong(parts.get(1)),
                    LocalDate.parse(parts.get(2)),
                    parts.get(3),
                    Integer.parseInt(parts.get(4)));
        } catch (DateTimeParseException | NumberFormatException _) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "cursor", "CURSOR_INVALID", new Text("游标无效", "This is not a cursor of this list")));
        }
    }
}
