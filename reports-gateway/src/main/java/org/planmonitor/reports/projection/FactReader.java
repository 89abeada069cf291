package org.planmonitor.reports.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.events.UnreadableEventException;

/** Reads an event's data leniently where owners may grow, strictly where a member that we rely on is missing. */
@Singleton
class FactReader {

    private final ObjectMapper mapper;

    FactReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    <T extends Record> T read(ReceivedEvent event, Class<T> type) {
        try {
            T fact = mapper.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(event.data());
            requireWhole(event, fact);
            return fact;
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException(event.type() + " has another form", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireWhole(ReceivedEvent event, Record fact) {
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            Object value = valueOf(component, fact);
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new UnreadableEventException(event.type() + " lacks " + component.getName(), null);
            }
            if (value instanceof Record part) {
                requireWhole(event, part);
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record fact) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(Arrays.toString(fact.getClass().getRecordComponents()), e);
        }
    }
}
