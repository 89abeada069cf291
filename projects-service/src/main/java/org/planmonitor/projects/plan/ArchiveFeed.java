package org.planmonitor.projects.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;

import org.planmonitor.kit.events.EventConsumers;
import org.planmonitor.kit.events.EventHandler;
import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.events.UnreadableEventException;

/**
 * Hears of plans that are over. A consumer of its own, which has heard everything: a version that did not know the event may have read the topics before,
 * for the consumer of plans. Told twice, nothing changes, so that no sequences are counted.
 */
@ApplicationScoped
class ArchiveFeed implements EventHandler {

    private static final Set<String> TOPICS =
            Set.of("planmonitor.indicators.v1", "planmonitor.indicators.v1.restricted");

    private final EventConsumers consumers;
    private final ArchivedPlans archived;

    ArchiveFeed(EventConsumers consumers, ArchivedPlans archived) {
        this.consumers = consumers;
        this.archived = archived;
    }

    void start(@Observes StartupEvent started) {
        consumers.start("archives", TOPICS, this);
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.type().equals("plan.archived")) {
            archived.add(event.subject(), archivedAt(event.data()));
        }
    }

    private static Instant archivedAt(JsonNode data) {
        try {
            return Instant.parse(data.path("archivedAt").asText());
        } catch (DateTimeException e) {
            throw new UnreadableEventException("plan.archived does not say when", e);
        }
    }
}
