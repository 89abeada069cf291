package org.planmonitor.reports.projection;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.events.UnreadableEventException;

/** Reads an event's data leniently where owners may grow, strictly where a member that we rely on is missing. */
@Singleton
class FactReader {

    private final ClassValue<ObjectReader> readers;

    FactReader(ObjectMapper mapper) {
        this.readers = new ClassValue<>() {
            @Override
            protected ObjectReader computeValue(Class<?> type) {
                return mapper.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            }
        };
    }

    <T extends Record> T read(ReceivedEvent event, Class<T> type) {
        try {
            T fact = readers.get(type).readValue(event.data());
            requireWhole(event, fact);
            return fact;
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException(event.type() + " has another form", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireWhole(ReceivedEvent event, Record fact) {
        for (FactMember member : FactMember.of(fact.getClass())) {
            Object value = member.in(fact);
            if (value == null && member.required()) {
                throw new UnreadableEventException(event.type() + " lacks " + member.name(), null);
            }
            if (value instanceof Record part) {
                requireWhole(event, part);
            }
        }
    }
}
