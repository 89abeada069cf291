package org.planmonitor.kit.idempotency;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/**
 * Gives a creating request its effect once per caller, path and key, within 24 hours. The first answer is stored with the effect and given
 * again to a repetition; a failure rolls both back, so the next attempt starts afresh.
 */
@ApplicationScoped
public class Idempotency {

    /**
     * Runs the effect in the current transaction (or one of its own), unless it was run before.
     *
     * @param key the {@code Idempotency-Key} header; missing is a 400
     * @param request the body as it was read: another one under the same key is a 422
     */
    @Transactional
    public Response once(@Nullable String key, Object request, Supplier<Response> effect) {
        throw new UnsupportedOperationException(key);
    }
}
