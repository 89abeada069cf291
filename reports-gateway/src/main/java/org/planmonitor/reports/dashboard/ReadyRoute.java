package org.planmonitor.reports.dashboard;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;

/**
 * Gives the public dashboard that is ready on the event loop, before anything is looked at that such a request does not have: an
 * identity, parameters, another format. Whatever is not ready, or more than plain, goes on to {@link ReportsResource}.
 */
@Singleton
final class ReadyRoute {

    /** Behind the gate, which counts it, and before authentication. */
    private static final int ORDER = -1_000;

    private static final Pattern PLAIN_TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7E]*\"");

    private final Answers answers;

    @Inject
    ReadyRoute(Answers answers) {
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.get("/reports/v1/plans/:plan/dashboard").order(ORDER).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Answers.Answer> ready = Optional.ofNullable(isPlain(request) ? context.pathParam("plan") : null)
                .flatMap(plan -> answers.remembered(plan, Reader.PUBLIC));
        if (ready.isEmpty()) {
            context.next();
            return;
        }
        send(ready.get(), request.getHeader("If-None-Match"), context.response());
    }

    private static void send(Answers.Answer answer, @Nullable String known, HttpServerResponse response) {
        String tag = answer.tag().quoted();
        response.putHeader("ETag", tag).putHeader("Cache-Control", Conditional.REVALIDATE);
        if (answer.simulated()) {
            response.putHeader(Simulated.HEADER, "true");
        }
        if (known != null && (known.equals(tag) || known.equals("W/" + tag))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", "application/json;charset=UTF-8").end(answer.body());
        }
    }

    private static boolean isPlain(HttpServerRequest request) {
        MultiMap headers = request.headers();
        String known = headers.get("If-None-Match");
        return request.query() == null
                && !headers.contains("Authorization")
                && !headers.contains("Cookie")
                && takesJson(headers.get("Accept"))
                && (known == null || PLAIN_TAG.matcher(known).matches());
    }

    private static boolean takesJson(@Nullable String accept) {
        return accept == null || accept.equals("*/*") || accept.equals("application/json");
    }
}
