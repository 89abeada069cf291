package org.planmonitor.reports.proxy;

import java.util.Locale;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A {@link GatewayProblem} as the RFC 9457 document that every other failure of the suite also is. */
final class ProblemBody {

    static final String CONTENT_TYPE = "application/problem+json";
    private static final String BASE = "https://planmonitor.org/problems/";

    private ProblemBody() {}

    static Buffer of(GatewayProblem problem, HttpServerRequest request) {
        boolean zh = prefersChinese(request.headers());
        return new JsonObject()
                .put("type", BASE + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", problem.title(zh))
                .put("status", problem.status())
                .put("code", problem.name())
                .put("detail", problem.detail(zh))
                .put("instance", request.path())
                .put("errors", new JsonArray())
                .toBuffer();
    }

    static String language(HttpServerRequest request) {
        return prefersChinese(request.headers()) ? "zh" : "en";
    }

    private static boolean prefersChinese(MultiMap headers) {
        @Nullable String accepted = headers.get("Accept-Language");
        if (accepted == null) {
            return true;
        }
        try {
            @Nullable
            String best = Locale.lookupTag(Locale.LanguageRange.parse(accepted), java.util.List.of("zh", "en"));
            return !"en".equals(best);
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }
}
