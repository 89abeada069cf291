package org.planmonitor.reports.client;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Which client system the token of the current request was issued to. */
@Singleton
public class CallingClient {

    private final SecurityIdentity identity;

    CallingClient(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Its id; empty when there is no token, or one that does not say. */
    public Optional<String> id() {
        return of(identity);
    }

    /** The authorized party ({@code azp}, OpenID Connect), or {@code client_id} (RFC 9068). */
    static Optional<String> of(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? claim(token, "azp").or(() -> claim(token, "client_id"))
                : Optional.empty();
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
