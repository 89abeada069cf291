package org.planmonitor.indicators.listing;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Pages of a list whose elements have a unique key. The cursor holds the key of the last element, so that a plan that
 * grows between two pages neither repeats nor skips one.
 */
public final class Listing {

    private Listing() {}

    /** The page after a cursor; the first without one. */
    public static <T> Page<T> page(
            List<T> all, Function<T, String> key, @Nullable Integer limit, @Nullable String cursor) {
        int size = Limits.of(limit);
        int from = cursor == null ? 0 : after(all, key, Cursor.decode(cursor, 1).getFirst());
        int to = Math.min(all.size(), from + size);
        List<T> items = all.subList(from, to);
        return new Page<>(List.copyOf(items), to < all.size() ? Cursor.encode(key.apply(items.getLast())) : null);
    }

    static <T> int after(List<T> all, Function<T, String> key, String last) {
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(last)) {
                return i + 1;
            }
        }
        throw ProblemException.invalid(ProblemError.parameter(
                "cursor", "CURSOR_INVALID", new Text("游标不属于此列表", "This is not a cursor of this list")));
    }
}
