package org.planmonitor.reports.openapi;

import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Says in each 405 which methods there are, as RFC 9110 demands (15.5.6) and the framework does not; what an owner says stays. */
@Singleton
class AllowedMethods {

    /** Behind what stands ready, which is never a 405; before the gate, the proxy and whatever answers by itself. */
    private static final int BEFORE_THE_GATE = -1_150;

    private static final int METHOD_NOT_ALLOWED = 405;

    private final OperationNames operations;

    AllowedMethods(OperationNames operations) {
        this.operations = operations;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_GATE).handler(context -> {
            context.addHeadersEndHandler(head -> tell(context));
            context.next();
        });
    }

    private void tell(RoutingContext context) {
        MultiMap headers = context.response().headers();
        if (context.response().getStatusCode() == METHOD_NOT_ALLOWED && !headers.contains(HttpHeaders.ALLOW)) {
            Set<String> methods = operations.methods(context.normalizedPath());
            if (!methods.isEmpty()) {
                headers.set(HttpHeaders.ALLOW, String.join(", ", methods));
            }
        }
    }
}
