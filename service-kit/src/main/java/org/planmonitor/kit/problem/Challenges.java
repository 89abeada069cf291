package org.planmonitor.kit.problem;

import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** What a client is told to authenticate with, {@code WWW-Authenticate: Bearer}; a browser, where a service signs people in, where to go. */
final class Challenges {

    private Challenges() {}

    /**
     * A challenge of the mechanism that would take the caller.
     *
     * @param redirects whether the caller is sent to sign in, which is no failure
     */
    record Challenge(boolean redirects, Map<String, String> headers) {}

    static Uni<Challenge> of(RoutingContext context) {
        @Nullable HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(new Challenge(false, Map.of()));
        }
        return authenticator.getChallenge(context).map(challenge -> {
            Map<String, String> headers = new LinkedHashMap<>();
            if (challenge != null) {
                // Where a token was refused before JAX-RS, the challenge is in the response already.
                challenge.getHeaders().forEach((name, value) -> {
                    if (!context.response().headers().contains(name)) {
                        headers.put(name.toString(), value.toString());
                    }
                });
            }
            return new Challenge(challenge != null && challenge.status / 100 == 3, headers);
        });
    }
}
