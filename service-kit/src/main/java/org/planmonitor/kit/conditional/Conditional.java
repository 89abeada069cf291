package org.planmonitor.kit.conditional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Conditional reads and writes for resources. */
public final class Conditional {

    private static final String REVALIDATE = "private, no-cache";

    private Conditional() {}

    /** 304 when the reader already has this state, else 200 with the body; both with the tag. */
    public static Response get(HttpHeaders headers, EntityTag current, Object body) {
        TagList known = TagList.of(headers, HttpHeaders.IF_NONE_MATCH);
        Response.ResponseBuilder response =
                known != null && known.matchesWeakly(current) ? Response.notModified() : Response.ok(body);
        return response.header(HttpHeaders.ETAG, current.quoted())
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .build();
    }

    /** Lets a write pass whose {@code If-Match} names the current state; 428 without the header, 412 when stale. */
    public static void requireMatch(HttpHeaders headers, EntityTag current) {
        WriteCondition.of(headers).require(current);
    }
}
