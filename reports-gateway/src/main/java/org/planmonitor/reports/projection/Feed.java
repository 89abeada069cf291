package org.planmonitor.reports.projection;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

import org.planmonitor.kit.events.EventConsumer;
import org.planmonitor.kit.events.EventConsumers;
import org.planmonitor.kit.events.EventHandler;
import org.planmonitor.kit.sql.DatabaseException;
import org.planmonitor.reports.event.OwnerTopics;

/**
 * Follows the owners' topics for as long as the gateway runs, for the set that serves and for the one that a rebuild fills beside
 * it, under a consumer group for each. When the second has heard everything, it serves.
 */
@Singleton
class Feed {

    private static final Logger LOGGER = Logger.getLogger(Feed.class);

    /** How late a replica may notice a rebuild or a change that another one saw to; until then it fills the same rows. */
    private static final long LOOK_EVERY_MS = 2_000;

    private final EventConsumers consumers;
    private final ReadModels models;
    private final Generations generations;
    private final Vertx vertx;
    private final Map<Integer, EventConsumer> running = new TreeMap<>();
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
                        .onFailure(failure -> LOGGER.warnf("read models stay as they are: %s", failure)));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /** @throws DatabaseException when the database cannot be asked; what runs goes on */
    final synchronized void follow() {
        Reading reading = generations.current();
        fill(reading);
        Integer building = reading.building();
        if (building != null && isBuilt(building)) {
            generations.change(building);
            fill(generations.current());
            generations.dropOlder();
            LOGGER.infof("read models of generation %d serve", building);
        }
    }

    /** The set before it serves on for as long as the broker cannot say. */
    private boolean isBuilt(int generation) {
        try {
            return behind(generation) == 0;
        } catch (KafkaException e) {
            LOGGER.warnf("read models of generation %d wait for the broker: %s", generation, e.getMessage());
            return false;
        }
    }

    /** Records that a set has still to hear before it may serve. */
    long behind(int generation) {
        return consumers.behind(name(generation), OwnerTopics.ALL);
    }

    private void fill(Reading reading) {
        Set<Integer> wanted = reading.filled().boxed().collect(Collectors.toSet());
        Set.copyOf(running.keySet()).stream()
                .filter(each -> !wanted.contains(each))
                .forEach(each -> {
                    EventConsumer over = running.remove(each);
                    if (over != null) {
                        consumers.stop(over);
                    }
                });
        for (int each : wanted) {
            running.computeIfAbsent(
                    each,
                    generation -> consumers.start(
                            name(generation),
                            OwnerTopics.ALL,
                            EventHandler.together(events -> models.keep(generation, events))));
        }
    }

    static String name(int generation) {
        return "read-models." + generation;
    }
}
