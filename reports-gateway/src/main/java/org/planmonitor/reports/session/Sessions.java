package org.planmonitor.reports.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.quarkus.oidc.client.Tokens;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Begins, finds, renews and ends sessions. A token is renewed a little before its end, by one request of all replicas: an issuer that
 * takes a refresh token only once would otherwise end the session of whoever opens two pages at the same time.
 */
@Singleton
class Sessions {

    private static final Logger LOGGER = Logger.getLogger(Sessions.class);
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final long LOOK_AGAIN_MS = 50;

    private final SessionStore store;
    private final Renewal renewal;
    private final SessionConfig config;
    private final Clock clock;

    Sessions(SessionStore store, Renewal renewal, SessionConfig config, Clock clock) {
        this.store = store;
        this.renewal = renewal;
        this.config = config;
        this.clock = clock;
    }

    /** Somebody who is signed in, with a token that holds now. */
    record Signed(SessionTokens tokens, Instant endsAt) {}

    SessionSecret begin(SessionTokens tokens) {
        Instant now = clock.instant();
        SessionSecret secret = SessionSecret.draw();
        AccessToken token = AccessToken.read(tokens.access());
        Instant longest = now.plus(config.longest());
        boolean endsWithToken = tokens.refresh() == null && token.until().isBefore(longest);
        store.sweep(now, now.minus(config.idle()));
        store.keep(
                secret.id(),
                token.subject(),
                new SessionRow(
                        Box.close(tokens, secret), 0, token.until(), now, endsWithToken ? token.until() : longest));
        LOGGER.infof("%s has signed in", token.subject());
        return secret;
    }

    /**
     * Empty when it has ended.
     *
     * @throws ProblemException 503 when the token has to be renewed and cannot be
     */
    Optional<Signed> find(SessionSecret secret) {
        byte[] id = secret.id();
        Instant now = clock.instant();
        Optional<SessionRow> found = store.find(id, now, now.minus(config.idle()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SessionRow row = found.get();
        if (row.seenAt().plus(NOTED).isBefore(now)) {
            store.seen(id, now);
        }
        SessionTokens tokens = Box.open(row.box(), secret);
        boolean holds = now.isBefore(row.tokenUntil());
        if (now.isBefore(row.tokenUntil().minus(config.ahead())) || (holds && tokens.refresh() == null)) {
            return Optional.of(new Signed(tokens, row.endsAt()));
        }
        if (tokens.refresh() == null) {
            return Optional.empty();
        }
        if (store.claim(id, row.version(), now, now.plus(config.patience().multipliedBy(2)))) {
            return renew(secret, row, tokens, tokens.refresh());
        }
        return holds ? Optional.of(new Signed(tokens, row.endsAt())) : awaitRenewed(secret, row);
    }

    /** What it held, for the issuer to end its own; empty when there was none. */
    Optional<SessionTokens> end(SessionSecret secret) {
        byte[] id = secret.id();
        Optional<SessionTokens> ended =
                store.find(id, Instant.EPOCH, Instant.EPOCH).map(row -> Box.open(row.box(), secret));
        store.end(id);
        return ended;
    }

    private Optional<Signed> renew(SessionSecret secret, SessionRow row, SessionTokens tokens, String refresh) {
        byte[] id = secret.id();
        try {
            Tokens fresh = renewal.renew(refresh);
            SessionTokens renewed = tokens.renewed(fresh.getAccessToken(), fresh.getRefreshToken());
            AccessToken token = AccessToken.read(renewed.access());
            store.renewed(id, row.version(), Box.close(renewed, secret), token.until());
            return Optional.of(new Signed(renewed, row.endsAt()));
        } catch (RuntimeException failure) {
            if (isRefusal(failure)) {
                store.end(id);
                return Optional.empty();
            }
            store.release(id, row.version());
            LOGGER.warnf("the issuer renews no token: %s", failure.getClass().getSimpleName());
            if (clock.instant().isBefore(row.tokenUntil())) {
                return Optional.of(new Signed(tokens, row.endsAt()));
            }
            throw unavailable();
        }
    }

    /** RFC 6749, 5.2: the refresh token is invalid, expired, revoked; anything else may be better the next time. */
    private static boolean isRefusal(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (String.valueOf(each.getMessage()).contains("invalid_grant")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Signed> awaitRenewed(SessionSecret secret, SessionRow row) {
        long end = System.nanoTime() + config.patience().toNanos();
        while (System.nanoTime() < end) {
            pause();
            Instant now = clock.instant();
            Optional<SessionRow> found = store.find(secret.id(), now, now.minus(config.idle()));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            if (found.get().version() > row.version()) {
                return Optional.of(new Signed(
                        Box.open(found.get().box(), secret), found.get().endsAt()));
            }
        }
        throw unavailable();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    static ProblemException unavailable() {
        return unavailable(null);
    }

    private static ProblemException unavailable(@Nullable Throwable cause) {
        ProblemException problem = new ProblemException(
                        KitProblem.UNAVAILABLE,
                        new Text("登录信息暂时无法续期，请稍后再试", "The sign-in cannot be renewed now; come again shortly"))
                .withHeader("Retry-After", "1");
        if (cause != null) {
            problem.initCause(cause);
        }
        return problem;
    }
}
