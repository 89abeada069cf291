package org.planmonitor.reports.evaluation;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

import org.planmonitor.kit.security.CurrentCaller;

/**
 * Works orders off, one at a time in each replica. An order is held by a lease in the database: a replica that dies loses it, and
 * another begins it anew.
 */
@Singleton
class ReportWorker {

    private static final Logger LOGGER = Logger.getLogger(ReportWorker.class);
    private static final String NAME = "evaluation";

    private final ReportStore store;
    private final ReportMaking making;
    private final EvaluationConfig config;
    private final Vertx vertx;
    private final UUID self = UUID.randomUUID();
    private final AtomicBoolean working = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(NAME).daemon().factory());
    private long timer;

    ReportWorker(ReportStore store, ReportMaking making, EvaluationConfig config, Vertx vertx) {
        this.store = store;
        this.making = making;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(config.poll().toMillis(), tick -> wake());
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
        thread.shutdownNow();
    }

    /** Looks for orders now, unless it does already. */
    void wake() {
        if (working.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    CurrentCaller.asSystem(NAME, this::all);
                } catch (RuntimeException e) {
                    LOGGER.warnf("orders of reports cannot be looked for now: %s", e);
                } finally {
                    working.set(false);
                }
            });
        }
    }

    private void all() {
        Optional<Report> order = next();
        while (order.isPresent() && !Thread.currentThread().isInterrupted()) {
            making.make(order.get(), self);
            order = next();
        }
    }

    private Optional<Report> next() {
        return QuarkusTransaction.requiringNew().call(() -> store.take(self, config.lease()));
    }
}
