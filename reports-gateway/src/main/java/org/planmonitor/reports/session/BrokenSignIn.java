package org.planmonitor.reports.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Where a sign-in ends that does not succeed: on the page, which says what became of it and how to begin again. People come here by
 * redirects, and a document of an error would leave them with an address that nobody understands.
 */
final class BrokenSignIn {

    private static final String FLOW = SessionGate.PATH + "/sign-in";
    private static final int SEE_OTHER = 303;
    private static final int FIRST_FAILURE = 400;
    private static final int FIRST_OF_SERVERS = 500;

    private BrokenSignIn() {}

    static void register(Router router, int order) {
        router.get(FLOW + "/refused").order(order).handler(context -> {
            // The issuer, or the person there, has said no, in whatever words.
            toThePage(context.response(), "refused");
            context.response().end();
        });
        router.get(FLOW + "/callback").order(order).handler(context -> watch(context, FIRST_FAILURE));
        router.get(FLOW).order(order).handler(context -> watch(context, FIRST_OF_SERVERS));
    }

    /** An answer from a status on becomes the way to the page, its body what it was. */
    private static void watch(RoutingContext context, int from) {
        context.addHeadersEndHandler(head -> {
            int status = context.response().getStatusCode();
            if (status >= from) {
                toThePage(context.response(), status >= FIRST_OF_SERVERS ? "unavailable" : "broken");
            }
        });
        context.next();
    }

    private static void toThePage(HttpServerResponse response, String what) {
        response.setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, ReturnPath.HOME + "?signIn=" + what)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
