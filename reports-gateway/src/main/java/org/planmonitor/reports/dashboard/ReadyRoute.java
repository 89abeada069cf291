package org.planmonitor.reports.dashboard;

import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.reports.client.Turnstile;
import org.planmonitor.reports.entrance.Entrance;
import org.planmonitor.reports.openapi.OperationNames;

/**
 * Gives the public dashboard that is ready on the event loop, before anything is looked at that such a request does not have: an
 * identity, parameters, another format. Whatever is not ready, or more than plain, goes on to {@link ReportsResource}. Both are timed
 * (see {@link DashboardTimes}).
 */
@Singleton
final class ReadyRoute {

    /** Right behind the request's id; before sessions and authentication, and before the entrance and the gate, which it asks itself. */
    private static final int PRIORITY = 1_195;

    private static final String BEFORE_PLAN = "/reports/v1/plans/";
    private static final String AFTER_PLAN = "/dashboard";

    /** Lists of tags, and what is no tag, are for the resource to read. */
    private static final Pattern PLAIN_TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7E]*\"");

    private static final CharSequence REVALIDATE = HttpHeaders.createOptimized(Conditional.REVALIDATE);
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private final Answers answers;
    private final DashboardTimes times;
    private final Entrance entrance;
    private final Turnstile turnstile;
    private final Supplier<String> operation;

    @Inject
    ReadyRoute(
            Answers answers, DashboardTimes times, Entrance entrance, Turnstile turnstile, OperationNames operations) {
        this.answers = answers;
        this.times = times;
        this.entrance = entrance;
        this.turnstile = turnstile;
        this.operation = operations.always("GET", BEFORE_PLAN + "any" + AFTER_PLAN);
    }

    void install(@Observes Filters filters) {
        filters.register(this::answer, PRIORITY);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        String plan = plan(request.path());
        if (plan == null) {
            context.next();
            return;
        }
        long begun = System.nanoTime();
        Answers.@Nullable Answer ready =
                isPlain(request) ? answers.remembered(plan, Reader.PUBLIC).orElse(null) : null;
        String tag = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean known = ready != null && tag != null && ready.isKnownBy(tag);
        if (ready == null || !(tag == null || known || PLAIN_TAG.matcher(tag).matches())) {
            times.onceAnswered(context, begun);
            context.next();
        } else {
            if (entrance.admits(context) && turnstile.admits(context, operation.get())) {
                send(ready, known, context.response());
            }
            times.answered(context.response().getStatusCode(), begun);
        }
    }

    private static void send(Answers.Answer answer, boolean known, HttpServerResponse response) {
        response.putHeader(HttpHeaders.ETAG, answer.etag()).putHeader(HttpHeaders.CACHE_CONTROL, REVALIDATE);
        response.headers().addAll(answer.headers());
        if (known) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(answer.body());
        }
    }

    /** Whose dashboard is asked for; null for every other path. */
    private static @Nullable String plan(@Nullable String path) {
        if (path == null
                || !path.startsWith(BEFORE_PLAN)
                || !path.endsWith(AFTER_PLAN)
                || path.length() <= BEFORE_PLAN.length() + AFTER_PLAN.length()) {
            return null;
        }
        String plan = path.substring(BEFORE_PLAN.length(), path.length() - AFTER_PLAN.length());
        return plan.indexOf('/') < 0 ? plan : null;
    }

    private static boolean isPlain(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return request.method().equals(HttpMethod.GET)
                && request.query() == null
                && !headers.contains(HttpHeaders.AUTHORIZATION)
                && !headers.contains(HttpHeaders.COOKIE)
                && takesJson(headers.get(HttpHeaders.ACCEPT));
    }

    private static boolean takesJson(@Nullable String accept) {
        return accept == null || accept.equals("*/*") || accept.equals("application/json");
    }
}
