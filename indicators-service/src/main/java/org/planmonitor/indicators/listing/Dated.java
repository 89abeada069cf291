package org.planmonitor.indicators.listing;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;

/**
 * Answers that say which instant they are as of: asked again with it, they are the same. A page says it in its body; a
 * single resource in a header, because its body is what the entity tag is of.
 */
public final class Dated {

    /** The instant that a single resource is as of. */
    public static final String HEADER = "As-Of";

    private static final int PARTS = 2;

    private Dated() {}

    /**
     * The page that is asked for of a list as it stood at an instant. The cursor holds the instant too, so that what
     * changes between two pages moves nothing.
     */
    public static <T> Response page(
            List<T> all, Function<T, String> key, Function<T, ?> view, PageQuery query, Instant asOf, UriInfo uri) {
        int size = Limits.of(query.limit);
        String cursor = query.cursor;
        int from = cursor == null
                ? 0
                : Listing.after(all, key, Cursor.decode(cursor, PARTS).get(1));
        int to = Math.min(all.size(), from + size);
        List<T> items = all.subList(from, to);
        String next = to < all.size() ? Cursor.encode(asOf.toString(), key.apply(items.getLast())) : null;
        return page(new DatedPage<>(items.stream().map(view).toList(), next, asOf), uri);
    }

    /** A page that was cut already. */
    public static Response page(DatedPage<?> page, UriInfo uri) {
        Response linked = Pages.response(new Page<>(page.items(), page.next()), uri);
        return Response.fromResponse(linked).entity(page).build();
    }

    /** A single resource as it stood at an instant, or 304. */
    public static Response one(HttpHeaders headers, EntityTag tag, Object view, Instant asOf) {
        return Response.fromResponse(Conditional.get(headers, tag, view))
                .header(HEADER, asOf)
                .build();
    }

    /** The instant in the cursor of a page. */
    static String instant(String cursor) {
        return Cursor.decode(cursor, PARTS).getFirst();
    }
}
