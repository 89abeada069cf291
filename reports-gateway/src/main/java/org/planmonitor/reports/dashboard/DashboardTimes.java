package org.planmonitor.reports.dashboard;

import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.quarkus.micrometer.runtime.binder.HttpCommonTags;
import io.vertx.ext.web.RoutingContext;

/**
 * How long requests of dashboards take, among those of all routes: {@code http.server.requests} with the labels that Quarkus gives
 * it. Quarkus itself leaves them out ({@code quarkus.micrometer.binder.http-server.ignore-patterns}): it looks for the meter anew at
 * each answer, by patterns of paths and four labels, which takes an eighth of the time of an answer that stands ready. What the
 * router refuses before it looks at the path is not in it.
 */
@Singleton
final class DashboardTimes {

    private static final String NAME = "http.server.requests";
    static final String URI = "/reports/v1/plans/{plan}/dashboard";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final MeterRegistry registry;
    private final Timer given;
    private final Timer unchanged;

    DashboardTimes(MeterRegistry registry) {
        this.registry = registry;
        this.given = timer("GET", HttpCommonTags.outcome(OK), HttpCommonTags.status(OK));
        this.unchanged = timer("GET", HttpCommonTags.outcome(NOT_MODIFIED), HttpCommonTags.status(NOT_MODIFIED));
    }

    /** A request to get one, just now. */
    void answered(int status, long begun) {
        Timer timer = switch (status) {
            case OK -> given;
            case NOT_MODIFIED -> unchanged;
            default -> timer("GET", HttpCommonTags.outcome(status), HttpCommonTags.status(status));
        };
        record(timer, begun);
    }

    /** Any request, when its answer is written or the caller is gone. */
    void onceAnswered(RoutingContext context, long begun) {
        context.addEndHandler(written -> {
            int status = context.response().getStatusCode();
            record(
                    timer(
                            context.request().method().name(),
                            HttpCommonTags.outcome(status),
                            written.succeeded() ? HttpCommonTags.status(status) : HttpCommonTags.STATUS_RESET),
                    begun);
        });
    }

    private static void record(Timer timer, long begun) {
        timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String method, Tag outcome, Tag status) {
        return registry.timer(NAME, Tags.of(Tag.of("method", method), Tag.of("uri", URI), outcome, status));
    }
}
