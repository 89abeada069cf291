package org.planmonitor.reports.page;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Each view of the page has an address of its own, {@code /plans/{plan}/indicators/{code}} for example, that can be sent and opened
 * as it is. All of them are the one page, which reads from its address what to show. Addresses under {@code /embed} show one card
 * alone; they are the only ones that others may frame.
 */
@Singleton
final class Views {

    /** Before authentication (the page itself is open to everybody) and behind the proxied paths. */
    private static final int ORDER = -900;

    private static final String POLICY = "Content-Security-Policy";

    private final String framing;

    Views(PageConfig config) {
        framing = Framing.policy(config.embedOrigins().orElse(List.of()));
    }

    void register(@Observes Router router) {
        router.route("/plans/*")
                .order(ORDER)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(Views::show);
        router.route("/embed/plans/*")
                .order(ORDER)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(context -> {
                    context.put(POLICY, framing);
                    show(context);
                });
        // What is rerouted loses the headers that it has; what is remembered in its context stays.
        router.route("/").order(ORDER - 1).handler(context -> {
            String policy = context.get(POLICY);
            if (policy != null) {
                context.addHeadersEndHandler(sent -> context.response().putHeader(POLICY, policy));
            }
            context.next();
        });
    }

    private static void show(RoutingContext context) {
        context.reroute(context.request().method(), "/");
    }
}
