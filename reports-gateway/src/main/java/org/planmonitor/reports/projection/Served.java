package org.planmonitor.reports.projection;

import java.util.Map;

import jakarta.inject.Singleton;

import org.apache.kafka.common.TopicPartition;

import org.planmonitor.kit.events.EventConsumers;
import org.planmonitor.reports.event.OwnerTopics;

/** How far the set of read models that serves has heard. */
@Singleton
public class Served {

    private final Generations generations;
    private final EventConsumers consumers;

    Served(Generations generations, EventConsumers consumers) {
        this.generations = generations;
        this.consumers = consumers;
    }

    /** The set that serves now. */
    public int generation() {
        return generations.current().serving();
    }

    /** Of each partition the offset before which everything is in the set; asked of the broker, so a few milliseconds. */
    public Map<TopicPartition, Long> offsets(int generation) {
        return consumers.handled(Feed.name(generation), OwnerTopics.ALL);
    }
}
