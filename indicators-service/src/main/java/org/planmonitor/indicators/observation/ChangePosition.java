package org.planmonitor.indicators.observation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.PeriodFormatException;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Where a feed of publications was left: at a vintage, in the order in which vintages became known. It keeps the instant of
 * the feed's first page, up to which everything was settled.
 */
record ChangePosition(Instant asOf, Instant publishedAt, long series, Period period, int revision) {

    private static final int PARTS = 5;

    /** No vintage became known before; no cursor that was given out says so. */
    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    ChangePosition {
        if (publishedAt.isBefore(BEGINNING) || publishedAt.isAfter(asOf)) {
            throw new DateTimeException("not a place in the feed: " + publishedAt);
        }
    }

    LocalDate periodEnd() {
        return Periods.lastDay(period);
    }

    static ChangePosition after(Vintage last, Instant asOf) {
        return new ChangePosition(asOf, last.publishedAt(), last.seriesId(), last.period(), last.revision());
    }

    String cursor() {
        return Cursor.encode(
                asOf.toString(),
                publishedAt.toString(),
                Long.toString(series),
                period.toString(),
                Integer.toString(revision));
    }

    static ChangePosition of(String cursor) {
        List<String> parts = Cursor.decode(cursor, PARTS);
        try {
            return new ChangePosition(
                    Instant.parse(parts.get(0)),
                    Instant.parse(parts.get(1)),
                    Long.parseLong(parts.get(2)),
                    Period.parse(parts.get(3)),
                    Integer.parseInt(parts.get(4)));
        } catch (DateTimeException | PeriodFormatException | NumberFormatException _) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "cursor", "CURSOR_INVALID", new Text("游标无效", "This is not a cursor of this list")));
        }
    }
}
