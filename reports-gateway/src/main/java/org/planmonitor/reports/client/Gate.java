package org.planmonitor.reports.client;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.problem.RouteProblems;
import org.planmonitor.reports.openapi.OperationNames;
import org.planmonitor.reports.session.BrowserSession;

/**
 * The place before everything where calls are counted: a client system that is registered gets what it is registered for, anybody
 * else the common quota. On the event loop, without a question to the database. Documents and the page are free.
 */
@Singleton
class Gate {

    private static final Logger LOGGER = Logger.getLogger(Gate.class);

    /** Before the proxy's routes, so that these are counted too. */
    private static final int BEFORE_ALL = -1_100;

    private final Identities identities;
    private final Clients clients;
    private final Quotas quotas;
    private final Turnstile turnstile;
    private final Usage usage;
    private final OperationNames operations;
    private final Vertx vertx;
    private final Clock clock;
    private final ClientsConfig config;
    private long timer;

    Gate(
            Identities identities,
            Clients clients,
            Quotas quotas,
            Turnstile turnstile,
            Usage usage,
            OperationNames operations,
            Vertx vertx,
            Clock clock,
            ClientsConfig config) {
        this.identities = identities;
        this.clients = clients;
        this.quotas = quotas;
        this.turnstile = turnstile;
        this.usage = usage;
        this.operations = operations;
        this.vertx = vertx;
        this.clock = clock;
        this.config = config;
    }

    void register(@Observes Router router) {
        for (String path : new String[] {"/indicators/*", "/projects/*", "/reports/v1/*"}) {
            router.route(path).order(BEFORE_ALL).handler(this::arrive);
        }
    }

    void start(@Observes StartupEvent started) {
        flush();
        timer = vertx.setPeriodic(
                config.flush().toMillis(),
                tick -> vertx.<Void>executeBlocking(() -> {
                            flush();
                            return null;
                        })
                        .onFailure(failure -> LOGGER.warnf("usage is written later: %s", failure)));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
        flush();
    }

    private void flush() {
        usage.flush();
        quotas.sweep();
    }

    private void arrive(RoutingContext context) {
        if (!Identities.isClaimed(context)) {
            enter(context, Optional.empty());
            return;
        }
        Context loop = Objects.requireNonNull(Vertx.currentContext());
        identities.of(context).subscribe().with(known -> {
            // A verification may end on another thread; the request belongs to this one.
            if (loop.equals(Vertx.currentContext())) {
                enter(context, known);
            } else {
                loop.runOnContext(back -> enter(context, known));
            }
        });
    }

    private void enter(RoutingContext context, Optional<Identities.Known> known) {
        String path = context.normalizedPath();
        String operation = operations.of(context.request().method().name(), path);
        Visitor visitor = null;
        try {
            visitor = visitor(context, path, known);
            Standing standing = quotas.take(visitor);
            context.addHeadersEndHandler(head -> Turnstile.tell(standing, context.response()));
            if (!standing.admitted()) {
                throw ClientRefusals.tooMany(standing.retryAfter());
            }
        } catch (ProblemException refusal) {
            usage.refused(visitor == null ? nameOf(known) : visitor.client(), operation);
            RouteProblems.end(context, refusal);
            return;
        }
        known.ifPresent(caller -> new KnownCaller(caller.subject(), caller.client()).leaveIn(context));
        String client = visitor.client();
        context.addEndHandler(
                ended -> usage.called(client, operation, context.response().getStatusCode()));
        context.next();
    }

    /** @throws ProblemException 403 when the client may not do this */
    private Visitor visitor(RoutingContext context, String path, Optional<Identities.Known> known) {
        if (known.isEmpty()) {
            return turnstile.anonymous(context.request());
        }
        // People who are signed in share one client system, and not its quota.
        @Nullable
        String client =
                BrowserSession.of(context).isPresent() ? null : known.get().client();
        if (client == null) {
            return new Visitor("subject " + known.get().subject(), Visitor.UNNAMED, config.perMinute(), 0);
        }
        Optional<Registration> registered = clients.find(client);
        if (registered.isEmpty()) {
            if (!config.unregistered()) {
                throw ClientRefusals.unregistered(client);
            }
            return new Visitor("client " + client, client, config.perMinute(), 0);
        }
        Registration registration = registered.get();
        if (!registration.holds(clock.instant())) {
            throw ClientRefusals.ended(client);
        }
        String scope = Scope.of(context.request().method(), path);
        if (!registration.scopes().contains(scope)) {
            throw ClientRefusals.outOfScope(scope);
        }
        return new Visitor("client " + client, client, registration.perMinute(), registration.perDay());
    }

    private static String nameOf(Optional<Identities.Known> known) {
        String client = known.map(Identities.Known::client).orElse(null);
        return client == null ? Visitor.UNNAMED : client;
    }
}
