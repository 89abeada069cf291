package org.planmonitor.projects;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Cursors of lists that are ordered by one growing number: the place in the plan's document, or the order of recording. */
public final class OrdinalCursor {

    private OrdinalCursor() {}

    public static String encode(long last) {
        return Cursor.encode(String.valueOf(last));
    }

    /** The number to continue after, 0 from the beginning; what is no cursor of such a list is a 400. */
    public static long decode(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        List<String> parts = Cursor.decode(cursor, 1);
        try {
            return Long.parseLong(parts.getFirst());
        } catch (NumberFormatException _) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "cursor",
                    "CURSOR_INVALID",
                    new Text("游标无效;请使用上一页返回的 next", "Not a cursor of this list; use the next of the page before")));
        }
    }

    /**
     * Pages a short list that stands in memory whole and is written once, when its plan is loaded: a row's place in it never
     * changes.
     */
    public static <T> Page<T> page(List<T> whole, @Nullable String cursor, int limit) {
        int from = Math.clamp(decode(cursor), 0, whole.size());
        int to = Math.min(whole.size(), from + limit);
        return new Page<>(whole.subList(from, to), to < whole.size() ? encode(to) : null);
    }
}
