package org.planmonitor.kit.problem;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Where in a body something is, as an RFC 6901 pointer. */
final class JsonPointers {

    private JsonPointers() {}

    static String of(JsonProcessingException failure) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return of(mapping.getPath());
        }
        return failure.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }

    static String segment(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String of(List<JsonMappingException.Reference> path) {
        return path.stream().map(JsonPointers::segment).collect(Collectors.joining());
    }

    private static String segment(JsonMappingException.Reference step) {
        return step.getFieldName() == null ? "/" + step.getIndex() : segment(step.getFieldName());
    }
}
