package org.planmonitor.kit.trouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;

import org.planmonitor.kit.problem.RouteProblems;

/** Vert.x routes that fail. */
@ApplicationScoped
class TroubleRoutes {

    void install(@Observes Router router) {
        router.get("/routes/unexpected").handler(context -> {
            throw new IllegalStateException("secret");
        });
        router.get("/routes/status").handler(context -> context.fail(409));
        router.get("/routes/problem").handler(context -> context.fail(Order.full()));
        router.get("/routes/ended").handler(context -> RouteProblems.end(context, Order.full()));
        router.get("/gated/door").handler(context -> context.end("open"));
    }
}
