package org.planmonitor.kit.problem;

import java.util.Locale;
import java.util.Set;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** The same problem document through either door: JAX-RS, or Vert.x where no JAX-RS resource is involved. */
final class Answers {

    /** Headers that describe a body which is not the one being written. */
    private static final Set<String> OF_ANOTHER_BODY = Set.of("content-type", "content-length", "content-language");

    private Answers() {}

    static Response response(Failure failure, RoutingContext context) {
        Locale language = language(context);
        Response.ResponseBuilder response = Response.status(failure.type().status())
                .entity(ProblemDocument.bytes(failure, path(context), language))
                .type(ProblemDocument.MEDIA_TYPE);
        failure.headers().forEach((name, value) -> {
            if (!OF_ANOTHER_BODY.contains(name.toLowerCase(Locale.ROOT))) {
                response.header(name, value);
            }
        });
        return response.header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    static void end(Failure failure, RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            response.reset(); // half an answer must not look like a whole one
            return;
        }
        Locale language = language(context);
        failure.headers().forEach(response::putHeader);
        response.setStatusCode(failure.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(ProblemDocument.bytes(failure, path(context), language)));
    }

    // Null only where the request line could not be read.
    private static String path(RoutingContext context) {
        String path = context.request().path();
        return path == null ? "/" : path;
    }

    private static Locale language(RoutingContext context) {
        return Languages.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
