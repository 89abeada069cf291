package org.planmonitor.reports.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.problem.RouteProblems;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.client.KnownCaller;
import org.planmonitor.reports.openapi.OperationNames;

/** Behind the gate and before the owners: asks what a conditional item is read for, and notes who has read it. */
@Singleton
class PurposeGate {

    static final String HEADER = "Access-Purpose";

    private static final Logger LOGGER = Logger.getLogger(PurposeGate.class);
    private static final int BEHIND_THE_GATE = -1_050;
    private static final int LONGEST = 500;
    private static final int FIRST_FAILURE = 400;
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final ConditionalItems items;
    private final Accesses accesses;
    private final OperationNames operations;
    private final AccessConfig config;
    private final Vertx vertx;
    private final Clock clock;
    private long timer;

    PurposeGate(
            ConditionalItems items,
            Accesses accesses,
            OperationNames operations,
            AccessConfig config,
            Vertx vertx,
            Clock clock) {
        this.items = items;
        this.accesses = accesses;
        this.operations = operations;
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        for (String path : new String[] {"/indicators/*", "/projects/*"}) {
            router.route(path).order(BEHIND_THE_GATE).handler(this::pass);
        }
    }

    void start(@Observes StartupEvent started) {
        items.look();
        timer = vertx.setPeriodic(
                config.flush().toMillis(),
                tick -> vertx.<Void>executeBlocking(() -> {
                            items.look();
                            flush();
                            return null;
                        })
                        .onFailure(failure -> LOGGER.warnf("accesses are written later: %s", failure)));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
        flush();
    }

    private void flush() {
        accesses.flush(clock.instant().minus(config.kept()));
    }

    private void pass(RoutingContext context) {
        Optional<ConditionalItem> item = READS.contains(context.request().method())
                ? ConditionalItem.of(context.request().path()).filter(items::contains)
                : Optional.empty();
        Optional<KnownCaller> caller = KnownCaller.of(context);
        if (item.isPresent() && caller.isPresent()) {
            try {
                note(context, item.get(), caller.get(), purpose(context));
            } catch (ProblemException refusal) {
                RouteProblems.end(context, refusal);
                return;
            }
        }
        context.next();
    }

    private void note(RoutingContext context, ConditionalItem item, KnownCaller caller, @Nullable String purpose) {
        String operation = operations.of(context.request().method().name(), context.normalizedPath());
        context.addEndHandler(ended -> {
            if (context.response().getStatusCode() < FIRST_FAILURE) {
                accesses.note(new Accesses.Access(
                        item, clock.instant(), caller.subject(), caller.client(), operation, purpose));
            }
        });
    }

    /** @throws ProblemException 400 when it is required and missing, or cannot be read */
    private @Nullable String purpose(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        if (given == null || given.isBlank()) {
            if (config.purposeRequired()) {
                throw refused(
                        "PURPOSE_MISSING", "该数据有条件共享，请说明用途", "This is shared with conditions: say what it is for");
            }
            return null;
        }
        try {
            // Headers are ASCII, purposes mostly are not.
            String purpose = URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .strip();
            if (purpose.length() <= LONGEST && purpose.chars().noneMatch(Character::isISOControl)) {
                return purpose;
            }
        } catch (IllegalArgumentException _) {
            // not percent-encoded: refused like one that is too long
        }
        throw refused(
                "PURPOSE_FORMAT",
                "用途最长 500 字，按 UTF-8 百分号编码",
                "At most 500 characters, percent-encoded UTF-8 where not ASCII");
    }

    private static ProblemException refused(String code, String zh, String en) {
        return ProblemException.invalid(ProblemError.header(HEADER, code, new Text(zh, en)));
    }
}
