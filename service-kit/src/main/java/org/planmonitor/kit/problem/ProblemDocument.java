package org.planmonitor.kit.problem;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The RFC 9457 document of a failure. It is written by hand, not by a service's object mapper, so that no setting of a service
 * can change what every client of the suite parses.
 */
final class ProblemDocument {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ProblemDocument() {}

    static byte[] bytes(Failure failure, String path, Locale language) {
        ObjectNode document = JSON.objectNode()
                .put("type", failure.type().uri().toString())
                .put("title", failure.type().title().in(language))
                .put("status", failure.type().status())
                .put("code", failure.type().code())
                .put("detail", failure.detail().in(language))
                .put("instance", path);
        ArrayNode errors = document.putArray("errors");
        failure.errors().forEach(error -> errors.add(entry(error, language)));
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode entry(ProblemError error, Locale language) {
        ObjectNode entry = JSON.objectNode();
        place(entry, "pointer", error.pointer());
        place(entry, "parameter", error.parameter());
        place(entry, "header", error.header());
        return entry.put("code", error.code()).put("message", error.message().in(language));
    }

    private static void place(ObjectNode entry, String name, @Nullable String value) {
        if (value != null) {
            entry.put(name, value);
        }
    }
}
