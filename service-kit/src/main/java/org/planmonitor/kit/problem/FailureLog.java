package org.planmonitor.kit.problem;

import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/**
 * What of a failure is worth a line. Ours is an ERROR with its stack, once; what the caller did wrong is said to the caller and
 * only at DEBUG here, because a log that others can fill hides what matters.
 */
final class FailureLog {

    private static final Logger LOG = Logger.getLogger("org.planmonitor.kit.problem");
    private static final int SERVER_ERRORS = 500;

    private FailureLog() {}

    static void write(Throwable failure, Failure told, RoutingContext context) {
        String id = context.response().headers().get("X-Request-Id");
        if (told.type() == KitProblem.INTERNAL) {
            LOG.errorf(
                    failure,
                    "request %s failed: %s %s",
                    id,
                    context.request().method(),
                    context.request().path());
        } else if (told.type().status() >= SERVER_ERRORS) {
            LOG.warnf("request %s answered %s: %s", id, told.type().code(), failure.toString());
        } else {
            LOG.debugf(failure, "request %s answered %s", id, told.type().code());
        }
    }
}
