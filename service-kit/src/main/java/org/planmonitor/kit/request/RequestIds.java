package org.planmonitor.kit.request;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.tracing.Traceparent;

/**
 * Each request has an id: the caller's {@code X-Request-Id} when it is one, else a new one. It is in the answer, in the log and
 * in the audit trail; the trace of the caller ({@code traceparent}) goes on into the log and into the events.
 */
@ApplicationScoped
public class RequestIds {

    public static final String HEADER = "X-Request-Id";

    private static final CharSequence ENCODED = HttpHeaders.createOptimized(HEADER);
    private static final String ID = "org.planmonitor.request.id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    // Before whatever may refuse a request by itself, so that a refusal has its id too.
    private static final int FIRST = 1_200;
    // Behind what is answered on the spot, whose few lines have the id in their words; before sessions, which write
    // more.
    private static final int BEFORE_LOGS = 1_170;
    private static final int TRACE_AT = 3;
    private static final int TRACE_BYTES = 16;
    private static final int TRACE_END = TRACE_AT + 2 * TRACE_BYTES;
    private static final int SPAN_BYTES = 8;

    private final CurrentVertxRequest request;
    private final SecureRandom random = new SecureRandom();

    RequestIds(CurrentVertxRequest request) {
        this.request = request;
    }

    void install(@Observes Filters filters) {
        filters.register(
                context -> {
                    begin(context);
                    context.next();
                },
                FIRST);
        filters.register(
                context -> {
                    MDC.put("requestId", context.get(ID));
                    traceOf(context).ifPresent(trace -> MDC.put("traceId", trace.substring(TRACE_AT, TRACE_END)));
                    context.next();
                },
                BEFORE_LOGS);
    }

    /** The router refuses some requests before any filter has seen them: these have an id, too. */
    void nameRefused(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> {
            if (context.get(ID) == null && !context.response().headWritten()) {
                begin(context);
            }
            context.next();
        });
    }

    private static void begin(RoutingContext context) {
        String id = idOf(context);
        context.put(ID, id);
        context.response().putHeader(ENCODED, id);
    }

    /** The id of the request being answered; null outside one. */
    public @Nullable String current() {
        RoutingContext context = context();
        return context == null ? null : context.get(ID);
    }

    /** Where this thread is in a trace; when nothing is traced here the caller's trace, or the beginning of a new one. */
    public String traceparent() {
        return Traceparent.current()
                .or(this::given)
                .orElseGet(() -> "00-" + hex(TRACE_BYTES) + "-" + hex(SPAN_BYTES) + "-00");
    }

    private Optional<String> given() {
        RoutingContext context = context();
        return context == null ? Optional.empty() : traceOf(context);
    }

    private static Optional<String> traceOf(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader("traceparent"))
                .filter(given -> TRACEPARENT.matcher(given).matches());
    }

    private static String idOf(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        return given != null && ACCEPTED.matcher(given).matches() ? given : fresh();
    }

    /** Unlike others, not secret: the generator of secrets would cost each request more than the rest of its id. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long version4 = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long variant2 = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(version4, variant2).toString();
    }

    private @Nullable RoutingContext context() {
        return Arc.container().requestContext().isActive() ? request.getCurrent() : null;
    }

    private String hex(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
