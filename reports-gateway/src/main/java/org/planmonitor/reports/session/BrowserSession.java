package org.planmonitor.reports.session;

import java.time.Instant;
import java.util.Optional;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * That a request came with a session, for handlers behind its door.
 *
 * @param name what the person is called, where the issuer says it
 * @param csrfToken what writes have to say beside the cookie
 * @param endsAt when to sign in again at the latest
 */
public record BrowserSession(@Nullable String name, String csrfToken, Instant endsAt) {

    private static final String KEY = "org.planmonitor.browser-session";

    /** Empty where a request carries its own token, or none. */
    public static Optional<BrowserSession> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    void leaveIn(RoutingContext context) {
        context.put(KEY, this);
    }
}
