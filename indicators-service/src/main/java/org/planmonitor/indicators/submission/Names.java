package org.planmonitor.indicators.submission;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A set of names as a JSON column: subjects of tokens may hold any character. */
@ApplicationScoped
class Names {

    private static final TypeReference<Set<String>> SET = new TypeReference<>() {};

    private final ObjectMapper mapper;

    Names(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Collection<String> names) {
        try {
            return mapper.writeValueAsString(names);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Set<String> read(String json) {
        try {
            return mapper.readValue(json, SET);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
