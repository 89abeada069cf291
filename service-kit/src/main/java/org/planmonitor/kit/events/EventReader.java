package org.planmonitor.kit.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads a record as the event it carries; for those who follow topics in a way of their own, without a group. */
public final class EventReader {

    private final ObjectMapper mapper;

    public EventReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws UnreadableEventException when the record is not a CloudEvent of the house */
    public ReceivedEvent read(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            throw new UnreadableEventException("no data", null);
        }
        try {
            return new ReceivedEvent(
                    message.topic(),
                    header(message, "ce_id"),
                    header(message, "ce_type"),
                    header(message, "ce_source"),
                    header(message, "ce_aggregatetype"),
                    header(message, "ce_subject"),
                    Instant.parse(header(message, "ce_time")),
                    Long.parseLong(header(message, "ce_sequence")),
                    mapper.readTree(message.value()),
                    text(message.headers().lastHeader("traceparent")));
        } catch (IOException | DateTimeException | NumberFormatException e) {
            throw new UnreadableEventException("not an event: " + e.getMessage(), e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        String value = text(message.headers().lastHeader(name));
        if (value == null) {
            throw new UnreadableEventException("header " + name + " is missing", null);
        }
        return value;
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
