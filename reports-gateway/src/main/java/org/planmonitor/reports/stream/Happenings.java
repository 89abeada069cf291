package org.planmonitor.reports.stream;

import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import org.planmonitor.kit.events.EventReader;
import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.events.UnreadableEventException;
import org.planmonitor.reports.event.OwnerTopics;
import org.planmonitor.reports.event.StructuredEvent;

/** Reads records as what is told of them. What cannot be read is passed over here: the read models put it aside. */
@Singleton
class Happenings {

    private final EventReader reader;

    Happenings(ObjectMapper mapper) {
        this.reader = new EventReader(mapper);
    }

    Optional<Happening> read(ConsumerRecord<String, byte[]> message) {
        try {
            ReceivedEvent event = reader.read(message);
            return Optional.of(new Happening(
                    new TopicPartition(message.topic(), message.partition()),
                    message.offset(),
                    event.type(),
                    event.data().path("plan").asText(""),
                    OwnerTopics.sharing(message.topic(), event.data()),
                    StructuredEvent.of(event).toString()));
        } catch (UnreadableEventException _) {
            return Optional.empty();
        }
    }
}
