package org.planmonitor.reports.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whose token a request carries, by a token that was verified: a claim that nobody has checked would let anybody use up the quota
 * of another. What was verified is remembered for a while, by the token's digest. A token that does not hold is nobody's here; it
 * is for whoever answers the request to refuse it.
 */
@Singleton
class Identities {

    private static final String BEARER = "Bearer ";
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 20_000;

    private final HttpAuthenticator authenticator;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    Identities(HttpAuthenticator authenticator, Clock clock) {
        this.authenticator = authenticator;
        this.clock = clock;
    }

    /** @param client the client system; null: the token names none */
    record Known(@Nullable String client, String subject) {}

    private record Remembered(Known known, Instant until) {}

    /** Whether there is a token, which may not hold. */
    static boolean isClaimed(RoutingContext context) {
        return !token(context).isEmpty();
    }

    private static String token(RoutingContext context) {
        String given = context.request().getHeader("Authorization");
        return given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? given : "";
    }

    /** Empty without a token that holds; on the event loop, and mostly at once. */
    Uni<Optional<Known>> of(RoutingContext context) {
        String token = token(context);
        if (token.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        String digest = digest(token);
        Remembered known = remembered.get(digest);
        if (known != null && clock.instant().isBefore(known.until())) {
            return Uni.createFrom().item(Optional.of(known.known()));
        }
        return authenticator
                .attemptAuthentication(context)
                .map(identity -> identity == null ? Optional.<Known>empty() : remember(digest, identity))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private Optional<Known> remember(String digest, SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant end = Instant.ofEpochSecond(token.getExpirationTime());
        Instant until = now.plus(REMEMBERED).isBefore(end) ? now.plus(REMEMBERED) : end;
        if (remembered.size() >= MOST) {
            remembered.values().removeIf(each -> !now.isBefore(each.until()));
        }
        Known known = new Known(
                CallingClient.of(identity).orElse(null), identity.getPrincipal().getName());
        if (remembered.size() < MOST) {
            remembered.put(digest, new Remembered(known, until));
        }
        return Optional.of(known);
    }

    private static String digest(String token) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
