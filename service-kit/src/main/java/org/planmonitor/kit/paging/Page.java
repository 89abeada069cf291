package org.planmonitor.kit.paging;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list: its items, and the cursor of the next page or null when this was the last. Empty is
 * {@code {"items": [], "next": null}}.
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** A list that is never longer than one page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * Cuts a page out of rows that were read with {@code limit + 1}: the extra row is the proof that there is a next page,
     * and costs less than counting.
     *
     * @param cursor gives the cursor that continues after a row
     */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<? super T, String> cursor) {
        if (rows.size() <= limit) {
            return whole(rows);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    /** The same page with each item shown otherwise. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
