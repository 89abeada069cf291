package org.planmonitor.reports.webhook;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Places in lists, as cursors name them. */
final class Places {

    /** Before every other. */
    static final UUID FIRST = new UUID(0, 0);

    private Places() {}

    static long number(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException _) {
            throw invalid();
        }
    }

    static UUID id(@Nullable String cursor) {
        if (cursor == null) {
            return FIRST;
        }
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return ProblemException.invalid(ProblemError.parameter(
                "cursor",
                "CURSOR_INVALID",
                new Text("游标无效；请使用上一页返回的 next", "Not a cursor of this list; use the next of the page before")));
    }
}
