package org.planmonitor.reports.page;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;

/**
 * Each view of the page has an address of its own, {@code /plans/{plan}/indicators/{code}} for example, that can be sent and opened
 * as it is. All of them are the one page, which reads from its address what to show.
 */
@Singleton
final class Views {

    /** Before authentication (the page itself is open to everybody) and behind the proxied paths. */
    private static final int ORDER = -900;

    void register(@Observes Router router) {
        router.route("/plans/*")
                .order(ORDER)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(context -> context.reroute(context.request().method(), "/"));
    }
}
