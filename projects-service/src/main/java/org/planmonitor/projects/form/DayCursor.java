package org.planmonitor.projects.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;

/** Cursors of lists that are ordered by a day and then by a growing number. */
public record DayCursor(LocalDate day, long id) {

    /** Before every day that can be stored. */
    private static final DayCursor BEGINNING = new DayCursor(LocalDate.of(1, 1, 1), 0);

    public String encode() {
        return Cursor.encode(day.toString(), String.valueOf(id));
    }

    /** The place to continue after; what is no cursor of such a list is a 400. */
    public static DayCursor decode(@Nullable String cursor) {
        if (cursor == null) {
            return BEGINNING;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new DayCursor(LocalDate.parse(parts.getFirst()), Long.parseLong(parts.getLast()));
        } catch (DateTimeException | NumberFormatException _) {
            throw Parameters.wrong(
                    "cursor",
                    "CURSOR_INVALID",
                    "游标无效;请使用上一页返回的 next",
                    "Not a cursor of this list; use the next of the page before");
        }
    }
}
