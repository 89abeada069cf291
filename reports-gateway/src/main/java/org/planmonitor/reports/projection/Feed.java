package org.planmonitor.reports.projection;

import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

import org.planmonitor.kit.events.EventConsumers;

/** Follows the owners' topics from their beginning for as long as the gateway runs. */
@Singleton
class Feed {

    static final String CONSUMER = "read-models";
    static final Set<String> TOPICS = Set.of(
            "planmonitor.indicators.v1",
            "planmonitor.indicators.v1.restricted",
            "planmonitor.projects.v1",
            "planmonitor.projects.v1.restricted");

    private final EventConsumers consumers;
    private final ReadModels models;

    Feed(EventConsumers consumers, ReadModels models) {
        this.consumers = consumers;
        this.models = models;
    }

    void start(@Observes StartupEvent started) {
        consumers.start(CONSUMER, TOPICS, models);
    }
}
