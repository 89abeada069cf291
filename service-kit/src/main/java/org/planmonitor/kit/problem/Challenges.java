package org.planmonitor.kit.problem;

import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** What a client is told to authenticate with, {@code WWW-Authenticate: Bearer}. */
final class Challenges {

    private Challenges() {}

    static Uni<Map<String, String>> headers(RoutingContext context) {
        @Nullable HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(Map.of());
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
            return headers;
        });
    }
}
