package org.planmonitor.indicators.pack;

import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonMappingException;

/** Where a value could not be read, as a JSON pointer. */
final class Pointers {

    private Pointers() {}

    static String of(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
