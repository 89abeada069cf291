package org.planmonitor.kit.events;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

/** Starts the consumers of a service, usually when the service starts, and stops them with it. */
@ApplicationScoped
public class EventConsumers {

    /**
     * Follows topics from their beginning, on a thread of its own.
     *
     * @param name of the consumer; the group is {@code planmonitor.consumer.group} followed by it
     */
    public EventConsumer start(String name, Set<String> topics, EventHandler handler) {
        throw new UnsupportedOperationException(name);
    }
}
