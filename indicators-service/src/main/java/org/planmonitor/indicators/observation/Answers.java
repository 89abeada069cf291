package org.planmonitor.indicators.observation;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;

/** Figures as answers. */
final class Answers {

    private Answers() {}

    /** A page with its instant, and the link to the next. */
    static Response page(ObservationReads.ObservationPage page, UriInfo uri) {
        Response linked = Pages.response(new Page<>(page.items(), page.next()), uri);
        return Response.fromResponse(linked).entity(page).build();
    }

    static Response figure(Recording.Stored stored, HttpHeaders headers) {
        return Conditional.get(headers, stored.tag(), stored.view());
    }

    static Response written(Recording.Stored stored) {
        return Response.status(stored.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(stored.view())
                .header(HttpHeaders.ETAG, stored.tag().quoted())
                .build();
    }
}
