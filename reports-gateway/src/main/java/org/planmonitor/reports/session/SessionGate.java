package org.planmonitor.reports.session;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.problem.RouteProblems;
import org.planmonitor.kit.text.Text;

/**
 * The place before everything else where a session's cookie becomes the person's bearer token, so that nothing behind it, here or at the
 * owners, needs to know of sessions. A request with a token of its own passes as it is, and so does one without a cookie: neither is
 * looked at further.
 */
@Singleton
class SessionGate {

    static final String PATH = "/session";

    /** Before calls are counted, for they are counted by person. */
    private static final int BEFORE_THE_COUNT = -1_150;

    private static final int MOST = 64;

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Vertx vertx;
    private final AtomicInteger looking = new AtomicInteger();

    SessionGate(Sessions sessions, SessionCookie cookie, Vertx vertx) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        for (String path : new String[] {"/indicators/*", "/projects/*", "/reports/v1/*", PATH, PATH + "/sign-out"}) {
            router.route(path).order(BEFORE_THE_COUNT).handler(this::arrive);
        }
        BrokenSignIn.register(router, BEFORE_THE_COUNT);
    }

    private void arrive(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.headers().contains(HttpHeaders.COOKIE)
                || request.headers().contains(HttpHeaders.AUTHORIZATION)
                || !cookie.isIn(context)) {
            context.next();
            return;
        }
        Optional<SessionSecret> secret = cookie.of(context);
        if (secret.isEmpty()) {
            ended(context);
            return;
        }
        try {
            CrossSite.refuse(request, secret.get());
        } catch (ProblemException refusal) {
            RouteProblems.end(context, refusal);
            return;
        }
        if (looking.incrementAndGet() > MOST) {
            looking.decrementAndGet();
            RouteProblems.end(context, Sessions.unavailable());
            return;
        }
        vertx.executeBlocking(() -> sessions.find(secret.get()), false)
                .onComplete(any -> looking.decrementAndGet())
                .onSuccess(found ->
                        found.ifPresentOrElse(signed -> enter(context, secret.get(), signed), () -> ended(context)))
                .onFailure(failure -> fail(context, failure));
    }

    private static void enter(RoutingContext context, SessionSecret secret, Sessions.Signed signed) {
        new BrowserSession(signed.tokens().name(), secret.csrfToken(), signed.endsAt()).leaveIn(context);
        context.addHeadersEndHandler(head -> keepPrivate(context.response().headers()));
        context.request()
                .headers()
                .set(HttpHeaders.AUTHORIZATION, "Bearer " + signed.tokens().access())
                .remove(CrossSite.TOKEN);
        context.next();
    }

    /** A cache on the way knows that an answer to a token is not for all; of one to a cookie it has to be told. */
    private static void keepPrivate(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }

    /** Said once, for silence would show less than before and not why; without the cookie the next request is anybody's. */
    private void ended(RoutingContext context) {
        cookie.drop(context);
        if (context.request().path() != null && context.request().path().startsWith(PATH)) {
            context.next(); // who asks after the session is told there
            return;
        }
        RouteProblems.end(
                context,
                new ProblemException(
                        SessionProblem.SESSION_ENDED,
                        new Text("会话已过期或已在别处退出，请重新登录", "It has expired or was signed out elsewhere: sign in again")));
    }

    private static void fail(RoutingContext context, Throwable failure) {
        if (failure instanceof ProblemException problem) {
            RouteProblems.end(context, problem);
        } else {
            context.fail(failure);
        }
    }
}
