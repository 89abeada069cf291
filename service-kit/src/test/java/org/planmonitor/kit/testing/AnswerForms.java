package org.planmonitor.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether the document of a service says what its answers hold. An answer without a form makes no client, and every example fits it, so that
 * it proves nothing.
 */
public final class AnswerForms {

    private static final String REF = "$ref";

    private AnswerForms() {}

    /** The answers of success in JSON of whose members nothing is said, each by operation, status and media type. */
    public static List<String> missing(JsonNode document) {
        List<String> missing = new ArrayList<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                for (Map.Entry<String, JsonNode> answer :
                        operation.path("responses").properties()) {
                    for (Map.Entry<String, JsonNode> content :
                            answer.getValue().path("content").properties()) {
                        if (answer.getKey().startsWith("2")
                                && content.getKey().endsWith("json")
                                && !says(document, content.getValue().path("schema"))) {
                            missing.add(operation.path("operationId").asText() + " " + answer.getKey() + " "
                                    + content.getKey());
                        }
                    }
                }
            }
        }
        return missing;
    }

    private static boolean says(JsonNode document, JsonNode schema) {
        if (schema.has(REF)) {
            return says(document, document.at(schema.get(REF).asText().substring(1)));
        }
        return !schema.path("properties").isEmpty()
                || !schema.path("additionalProperties").isEmpty()
                || (schema.has("items") && says(document, schema.get("items")));
    }
}
