package org.planmonitor.kit.paging;

import java.net.URI;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

/** A page as an answer: the body, and the {@code Link} to the next page beside it. */
public final class Pages {

    private Pages() {}

    /** 200 with the page; the link keeps every other query parameter and is relative to the host, so it works behind a gateway. */
    public static Response response(Page<?> page, UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(page);
        if (page.next() != null) {
            URI next = UriBuilder.fromUri(uri.getRequestUri())
                    .replaceQueryParam("cursor", page.next())
                    .build();
            response.header("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        return response.build();
    }
}
