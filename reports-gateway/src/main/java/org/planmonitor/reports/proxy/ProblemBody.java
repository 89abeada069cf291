package org.planmonitor.reports.proxy;

import java.util.Locale;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import org.planmonitor.kit.problem.Languages;

/**
 * An {@link OwnFailure} as the RFC 9457 document that every other failure of the suite also is. Written here because it is
 * needed on the event loop, where there is no JAX-RS.
 */
final class ProblemBody {

    static final String CONTENT_TYPE = "application/problem+json";

    private ProblemBody() {}

    static Buffer of(OwnFailure failure, HttpServerRequest request) {
        Locale language = Locale.forLanguageTag(language(request));
        return new JsonObject()
                .put("type", failure.type().uri().toString())
                .put("title", failure.type().title().in(language))
                .put("status", failure.type().status())
                .put("code", failure.type().code())
                .put("detail", failure.detail().in(language))
                .put("instance", request.path())
                .put("errors", new JsonArray())
                .toBuffer();
    }

    static String language(HttpServerRequest request) {
        return Languages.of(request.getHeader("Accept-Language")).getLanguage();
    }
}
