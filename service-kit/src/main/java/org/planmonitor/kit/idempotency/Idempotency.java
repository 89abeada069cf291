package org.planmonitor.kit.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.consistency.ConsistencyTokens;
import org.planmonitor.kit.idempotency.IdempotencyKeys.Answer;
import org.planmonitor.kit.idempotency.IdempotencyKeys.Scope;
import org.planmonitor.kit.json.Sha256;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;

/**
 * Gives a creating request its effect once per caller, path and key, within 24 hours. The first answer is stored with the
 * effect and given again to a repetition; a failure rolls both back, so the next attempt starts afresh.
 */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";

    static final Duration KEPT = Duration.ofHours(24);

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");

    private final IdempotencyKeys keys;
    private final StoredResponses responses;
    private final CurrentCaller caller;
    private final CurrentVertxRequest request;
    private final ConsistencyTokens tokens;
    private final Clock clock;

    Idempotency(
            IdempotencyKeys keys,
            StoredResponses responses,
            CurrentCaller caller,
            CurrentVertxRequest request,
            ConsistencyTokens tokens,
            Clock clock) {
        this.keys = keys;
        this.responses = responses;
        this.caller = caller;
        this.request = request;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Runs the effect in the current transaction (or one of its own), unless it was run before.
     *
     * @param key the {@code Idempotency-Key} header; missing is a 400
     * @param body the request as it was read: another one under the same key is a 422
     */
    @Transactional
    public Response once(@Nullable String key, Object body, Supplier<Response> effect) {
        Scope scope = new Scope(caller.get().subject(), request.getCurrent().normalizedPath(), requireKey(key));
        if (!keys.tryLock(scope)) {
            throw new ProblemException(
                            KitProblem.REQUEST_IN_PROGRESS,
                            new Text("相同幂等键的请求仍在处理", "A request with the same key is still running"))
                    .withHeader("Retry-After", "1");
        }
        String hash = Sha256.of("", body);
        Answer first = keys.find(scope, clock.instant());
        if (first != null) {
            return replay(first, hash);
        }
        // Before the effect, which may end in locks that others wait for.
        String token = tokens.ofTransaction();
        Response whole = Response.fromResponse(effect.get())
                .header(ConsistencyTokens.HEADER, token)
                .build();
        keys.keep(scope, responses.store(whole, hash), clock.instant().plus(KEPT));
        return whole;
    }

    private Response replay(Answer first, String hash) {
        if (!first.requestHash().equals(hash)) {
            throw new ProblemException(
                    KitProblem.IDEMPOTENCY_KEY_REUSED,
                    new Text("该幂等键已用于内容不同的请求", "The key was used for a request with another content"));
        }
        return responses.restore(first);
    }

    private static String requireKey(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw ProblemException.invalid(ProblemError.header(
                    HEADER,
                    key == null ? "REQUIRED" : "IDEMPOTENCY_KEY_FORMAT",
                    new Text("需要 1 到 128 个可见 ASCII 字符的幂等键", "A key of 1 to 128 visible ASCII characters is needed")));
        }
        return key;
    }
}
