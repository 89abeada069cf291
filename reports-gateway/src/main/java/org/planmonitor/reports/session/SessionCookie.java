package org.planmonitor.reports.session;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/**
 * The cookie: for this host alone, out of reach of scripts, never sent along from another site, over https only, and forgotten when the
 * browser closes. {@code __Host-} has the browser see to it that no other host sets one of this name.
 */
@Singleton
class SessionCookie {

    private static final String PLAIN = "plan-monitor-session";
    private static final String STRICT = "__Host-" + PLAIN;

    private final boolean secure;

    SessionCookie(SessionConfig config) {
        this.secure = config.secure();
    }

    String name() {
        return secure ? STRICT : PLAIN;
    }

    /** Whether a request brings one, whatever it is worth. */
    boolean isIn(RoutingContext context) {
        return context.request().getCookie(name()) != null;
    }

    /** Empty where there is none, or one that no session ever had. */
    Optional<SessionSecret> of(RoutingContext context) {
        Cookie cookie = context.request().getCookie(name());
        return SessionSecret.of(cookie == null ? null : cookie.getValue());
    }

    void set(RoutingContext context, SessionSecret secret) {
        context.response().addCookie(cookie(secret.cookie()));
    }

    /** The browser forgets it. */
    void drop(RoutingContext context) {
        context.response().addCookie(cookie("").setMaxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(name(), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.STRICT);
    }
}
