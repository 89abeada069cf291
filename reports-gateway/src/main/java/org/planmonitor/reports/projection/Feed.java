package org.planmonitor.reports.projection;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.events.EventConsumer;
import org.planmonitor.kit.events.EventConsumers;
import org.planmonitor.kit.sql.DatabaseException;
import org.planmonitor.reports.event.OwnerTopics;

/**
 * Follows the owners' topics for as long as the gateway runs, and begins again from their beginning when a rebuild was
 * ordered, here or at another replica.
 */
@Singleton
class Feed {

    private static final Logger LOGGER = Logger.getLogger(Feed.class);

    /** How late a replica may notice a rebuild that another one was asked for; until then it fills the same rows. */
    private static final long LOOK_EVERY_MS = 5_000;

    private final EventConsumers consumers;
    private final ReadModels models;
    private final Generations generations;
    private final Vertx vertx;
    private @Nullable EventConsumer running;
    private int following;
    private long timer;

    Feed(EventConsumers consumers, ReadModels models, Generations generations, Vertx vertx) {
        this.consumers = consumers;
        this.models = models;
        this.generations = generations;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        follow();
        timer = vertx.setPeriodic(
                LOOK_EVERY_MS,
                tick -> vertx.<Void>executeBlocking(() -> {
                            follow();
                            return null;
                        })
                        .onFailure(failure -> LOGGER.warnf("generation of the read models not known: %s", failure)));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /** @throws DatabaseException when the database cannot be asked; what runs goes on */
    final synchronized void follow() {
        int wanted = generations.current();
        if (wanted == following) {
            return;
        }
        if (running != null) {
            consumers.stop(running);
        }
        running = consumers.start("read-models." + wanted, OwnerTopics.ALL, models);
        following = wanted;
        LOGGER.infof("read models follow the topics, generation %d", wanted);
    }
}
