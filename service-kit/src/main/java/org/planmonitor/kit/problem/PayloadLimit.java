package org.planmonitor.kit.problem;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Says 413 in a document. Quarkus enforces {@code quarkus.http.limits.max-body-size} by itself, but ends the response bare: for a
 * declared length before any handler of ours, for a chunked body in the middle of a read. So the first is answered one step
 * earlier, and the second is counted by {@link RequestBodies} instead.
 */
@ApplicationScoped
class PayloadLimit {

    static final String CHUNKED_LIMIT = "org.planmonitor.payload.limit";

    // Quarkus checks at 2; a request is authenticated long before.
    private static final int JUST_BEFORE = 3;
    private static final int JUST_AFTER = 1;

    private final Optional<MemorySize> limit;

    PayloadLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> limit) {
        this.limit = limit;
    }

    void install(@Observes Filters filters) {
        limit.map(MemorySize::asLongValue).ifPresent(bytes -> {
            filters.register(context -> checkDeclared(context, bytes), JUST_BEFORE);
            filters.register(PayloadLimit::takeOver, JUST_AFTER);
        });
    }

    private static void checkDeclared(RoutingContext context, long bytes) {
        @Nullable String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= bytes) {
            context.next();
            return;
        }
        // What the client still sends is not worth reading.
        context.addEndHandler(ended -> context.request().connection().close());
        Answers.end(Statuses.failure(KitProblem.PAYLOAD_TOO_LARGE).with("Connection", "close"), context);
    }

    private static void takeOver(RoutingContext context) {
        @Nullable Object bytes = context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        if (bytes != null) {
            context.put(CHUNKED_LIMIT, bytes);
        }
        context.next();
    }
}
