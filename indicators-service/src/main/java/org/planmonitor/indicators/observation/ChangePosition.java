package org.planmonitor.indicators.observation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Where a feed of publications was left: at a vintage, in the order in which vintages became known. It keeps the instant of
 * the feed's first page, up to which everything was settled.
 */
record ChangePosition(
        Instant asOf, Instant publishedAt, long series, LocalDate periodEnd, String period, int revision) {

    private static final int PARTS = 6;

    static ChangePosition after(Vintage last, Instant asOf) {
        return new ChangePosition(
                asOf,
                last.publishedAt(),
                last.seriesId(),
                Periods.lastDay(last.period()),
                last.period().toString(),
                last.revision());
    }

    String cursor() {
        return Cursor.encode(
                asOf.toString(),
                publishedAt.toString(),
                Long.toString(series),
                periodEnd.toString(),
                period,
                Integer.toString(revision));
    }

    static ChangePosition of(String cursor) {
        List<String> parts = Cursor.decode(cursor, PARTS);
        try {
            return new ChangePosition(
                    Instant.parse(parts.get(0)),
                    Instant.parse(parts.get(1)),
                    Long.parseLong(parts.get(2)),
                    LocalDate.parse(parts.get(3)),
                    parts.get(4),
                    Integer.parseInt(parts.get(5)));
        } catch (DateTimeException | NumberFormatException _) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "cursor", "CURSOR_INVALID", new Text("游标无效", "This is not a cursor of this list")));
        }
    }
}
