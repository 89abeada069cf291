package org.planmonitor.reports.client;

import java.util.Optional;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Whose token a request has carried through the gate, for handlers behind it.
 *
 * @param client the client system; null: the token names none
 */
public record KnownCaller(String subject, @Nullable String client) {

    private static final String KEY = "org.planmonitor.known-caller";

    /** Empty without a token that holds. */
    public static Optional<KnownCaller> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    void leaveIn(RoutingContext context) {
        context.put(KEY, this);
    }
}
