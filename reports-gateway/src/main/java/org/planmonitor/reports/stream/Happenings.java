package org.planmonitor.reports.stream;

import java.util.Optional;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import org.planmonitor.kit.events.EventReader;
import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.events.UnreadableEventException;
import org.planmonitor.kit.tracing.EventSpans;
import org.planmonitor.kit.tracing.Step;
import org.planmonitor.reports.event.OwnerTopics;
import org.planmonitor.reports.event.StructuredEvent;

/** Reads records as what is told of them. What cannot be read is passed over here: the read models put it aside. */
@Singleton
class Happenings {

    private final EventReader reader;
    private final EventSpans spans;

    Happenings(ObjectMapper mapper, EventSpans spans) {
        this.reader = new EventReader(mapper);
        this.spans = spans;
    }

    Optional<Happening> read(ConsumerRecord<String, byte[]> message) {
        return event(message).map(event -> happening(message, event));
    }

    /** The same as a step of its trace: for what is told as it happens. What is told again is no step of anything. */
    void tell(ConsumerRecord<String, byte[]> message, Consumer<Happening> listeners) {
        event(message).ifPresent(event -> {
            try (Step step = spans.processing("stream", event.topic(), event.type(), event.id(), event.traceparent())) {
                step.run(() -> listeners.accept(happening(message, event)));
            }
        });
    }

    private Optional<ReceivedEvent> event(ConsumerRecord<String, byte[]> message) {
        try {
            return Optional.of(reader.read(message));
        } catch (UnreadableEventException _) {
            return Optional.empty();
        }
    }

    private static Happening happening(ConsumerRecord<String, byte[]> message, ReceivedEvent event) {
        return new Happening(
                new TopicPartition(message.topic(), message.partition()),
                message.offset(),
                event.type(),
                event.data().path("plan").asText(""),
                OwnerTopics.sharing(message.topic(), event.data()),
                StructuredEvent.of(event).toString());
    }
}
