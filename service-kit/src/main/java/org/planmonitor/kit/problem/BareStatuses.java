package org.planmonitor.kit.problem;

import java.lang.annotation.Annotation;
import java.util.Locale;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Gives a document to failures that were returned, not thrown, and have no body: no failure is a bare status. */
@Provider
class BareStatuses implements ContainerResponseFilter {

    private static final int FAILURES = 400;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < FAILURES || response.hasEntity()) {
            return;
        }
        Locale language = Languages.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String path = request.getUriInfo().getRequestUri().getRawPath();
        response.setEntity(
                ProblemDocument.bytes(Statuses.failure(response.getStatus()), path, language),
                new Annotation[0],
                MediaType.valueOf(ProblemDocument.MEDIA_TYPE));
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
