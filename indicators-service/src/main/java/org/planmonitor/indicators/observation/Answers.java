package org.planmonitor.indicators.observation;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

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
}
