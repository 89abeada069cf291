package org.planmonitor.kit.conditional;

import java.net.URI;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Conditional reads and writes for resources. */
public final class Conditional {

    /** {@code Cache-Control} of what may be kept by its reader, but must be asked for each time. */
    public static final String REVALIDATE = "private, no-cache";

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

    /** 201 with the address of what is new, and the tag that the next write of it names. */
    public static Response created(URI at, EntityTag tag, Object body) {
        return Response.created(at)
                .entity(body)
                .header(HttpHeaders.ETAG, tag.quoted())
                .build();
    }

    /** 200 with what was written, and the tag that the next write of it names. */
    public static Response written(EntityTag tag, Object body) {
        return Response.ok(body).header(HttpHeaders.ETAG, tag.quoted()).build();
    }

    /** The answer to a write of something whole, which was there before or is new. */
    public static Response put(boolean created, URI at, EntityTag tag, Object body) {
        return created ? created(at, tag, body) : written(tag, body);
    }

    /** Lets a write pass whose {@code If-Match} names the current state; 428 without the header, 412 when stale. */
    public static void requireMatch(HttpHeaders headers, EntityTag current) {
        WriteCondition.of(headers).require(current);
    }
}
