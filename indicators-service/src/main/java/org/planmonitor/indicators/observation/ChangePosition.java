package org.planmonitor.indicators.observation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Where a feed of publications was left: at a vintage, in the order in which vintages became known. It keeps the instant of
 * the feed's first page, up to which everything was settled.
 */
record ChangePosition(Instant asOf, Instant publishedAt, long id) {

    private static final int PARTS = 3;

    /** No vintage became known before; no cursor that was given out says so. */
    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    ChangePosition {
        if (publishedAt.isBefore(BEGINNING) || publishedAt.isAfter(asOf)) {
            throw new DateTimeException("not a place in the feed: " + publishedAt);
        }
    }

    static ChangePosition after(Vintage last, Instant asOf) {
        return new ChangePosition(asOf, last.publishedAt(), last.id());
    }

    String cursor() {
        return Cursor.encode(asOf.toString(), publishedAt.toString(), Long.toString(id));
    }

    static ChangePosition of(String cursor) {
        List<String> parts = Cursor.decode(cursor, PARTS);
        try {
            return new ChangePosition(
                    Instant.parse(parts.get(0)), Instant.parse(parts.get(1)), Long.parseLong(parts.get(2)));
        } catch (DateTimeException | NumberFormatException _) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "cursor", "CURSOR_INVALID", new Text("游标无效", "This is not a cursor of this list")));
        }
    }
}
