package org.planmonitor.indicators.observation;

import java.util.List;

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

    /** The same, of a page that is ready to be sent. */
    static Response page(AnswerMemory.Answer page, UriInfo uri) {
        Response linked = Pages.response(new Page<>(List.of(), page.next()), uri);
        return Response.fromResponse(linked).entity(page.body().bytes()).build();
    }
}
