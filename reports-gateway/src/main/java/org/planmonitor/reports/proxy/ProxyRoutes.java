package org.planmonitor.reports.proxy;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.planmonitor.reports.entrance.SafePath;
import org.planmonitor.reports.upstream.Timeouts;
import org.planmonitor.reports.upstream.Upstreams;
import org.planmonitor.reports.upstream.Upstreams.Upstream;

/**
 * Hangs one route per owner into the HTTP server, ahead of authentication: a token is the owner's to judge, and a bad
 * one must come back as the owner's 401, not as a failure of the gateway. Only the owners' own first segment is
 * routed, so nothing else of theirs ({@code /q/*}) can be reached from here.
 */
@Singleton
final class ProxyRoutes {

    /** Before Quarkus' body limit, CORS and authentication handlers (all above -1000), after its access log. */
    private static final int AHEAD_OF_AUTHENTICATION = -1_000;

    private static final long LINGER_MS = 2_000;
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final RouteTimes times;
    private final List<OwnerProxy> proxies = new ArrayList<>();

    @Inject
    ProxyRoutes(Vertx vertx, Upstreams upstreams, Timeouts timeouts) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.times = new RouteTimes(timeouts, upstreams.bySegment().keySet());
    }

    void register(@Observes Router router) {
        upstreams.bySegment().forEach((segment, upstream) -> mount(router, segment, upstream));
    }

    @PreDestroy
    void close() {
        proxies.forEach(OwnerProxy::close);
    }

    private void mount(Router router, String segment, Upstream upstream) {
        var patience = new Patience(segment, upstream);
        var proxy = new OwnerProxy(vertx, upstream, patience, times);
        var inFlight = new InFlight(upstream.maxInFlight());
        proxies.add(proxy);
        router.route("/" + segment + "/*").order(AHEAD_OF_AUTHENTICATION).handler(context -> {
            // The entrance has refused it already; what goes to an owner must not hang on who is mounted before.
            if (!SafePath.isUnambiguous(context.request().path())) {
                refuse(context, OwnFailure.AMBIGUOUS_PATH);
            } else if (announces(context.request()) > upstream.maxBody().asLongValue()) {
                refuse(context, OwnFailure.BODY_TOO_LARGE);
                linger(context.request());
            } else if (!inFlight.enter()) {
                context.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
                refuse(context, OwnFailure.OWNER_BUSY);
            } else if (!patience.mayCall()) {
                inFlight.leave();
                context.response().putHeader("Retry-After", restOf(upstream));
                refuse(context, OwnFailure.OWNER_RESTING);
            } else {
                WaitingCallers.add(context.request());
                context.addEndHandler(ended -> {
                    WaitingCallers.remove(context.request());
                    inFlight.leave();
                });
                letComeIn(context.request());
                proxy.handle(context.request());
            }
        });
    }

    /** What the client still sends is thrown away for a moment: a connection that is cut at once takes the answer with it. */
    private void linger(HttpServerRequest request) {
        request.resume();
        vertx.setTimer(LINGER_MS, over -> request.connection().close());
    }

    private static String restOf(Upstream upstream) {
        return Long.toString(Math.max(1, upstream.rest().toSeconds()));
    }

    /** A length that no number holds is larger than any limit. */
    private static long announces(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    /** Waiting for the owner's own 100 would hold the body back for nothing: the gateway streams it either way. */
    private static void letComeIn(HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
    }

    private static void refuse(RoutingContext context, OwnFailure problem) {
        context.response()
                .setStatusCode(problem.type().status())
                .putHeader("Content-Type", ProblemBody.CONTENT_TYPE)
                .putHeader("Content-Language", ProblemBody.language(context.request()))
                .putHeader("Cache-Control", "no-store")
                .end(ProblemBody.of(problem, context.request()));
    }
}
