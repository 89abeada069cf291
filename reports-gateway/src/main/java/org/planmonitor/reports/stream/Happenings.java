package org.planmonitor.reports.stream;

import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import org.planmonitor.kit.events.EventReader;
import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.events.UnreadableEventException;
import org.planmonitor.kit.security.Sharing;

/** Reads records as what is told of them. What cannot be read is passed over here: the read models put it aside. */
@Singleton
class Happenings {

    private static final String RESTRICTED = ".restricted";

    private final ObjectMapper mapper;
    private final EventReader reader;

    Happenings(ObjectMapper mapper) {
        this.mapper = mapper;
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
                    sharing(message.topic(), event.data()),
                    structured(event).toString()));
        } catch (UnreadableEventException _) {
            return Optional.empty();
        }
    }

    /** The topic is the fence; within the restricted one the event may say that every caller with a token may see it. */
    private static Sharing sharing(String topic, JsonNode data) {
        if (!topic.endsWith(RESTRICTED)) {
            return Sharing.PUBLIC;
        }
        return "INTERNAL".equals(data.path("sharing").asText()) ? Sharing.INTERNAL : Sharing.RESTRICTED;
    }

    private ObjectNode structured(ReceivedEvent event) {
        ObjectNode json = mapper.createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", event.id());
        json.put("source", event.source());
        json.put("type", event.type());
        json.put("subject", event.subject());
        json.put("time", event.time().toString());
        json.put("datacontenttype", "application/json");
        json.put("aggregatetype", event.aggregateType());
        json.put("sequence", event.sequence());
        json.set("data", event.data());
        return json;
    }
}
