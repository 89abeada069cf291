package org.planmonitor.reports.openapi;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Copies a tree of one service's document with every reference to a component renamed. It knows where a key is a
 * keyword and where it is somebody's name (a property may well be called {@code example} or {@code $ref}), and leaves
 * example data alone, however much it looks like a reference.
 */
final class References {

    /** Keywords whose object value maps names, chosen by the author, to nodes. */
    private static final Set<String> MAPS_OF_NAMES = Set.of(
            "properties",
            "patternProperties",
            "$defs",
            "definitions",
            "dependentSchemas",
            "schemas",
            "responses",
            "requestBodies",
            "headers",
            "links",
            "callbacks",
            "pathItems",
            "paths",
            "content",
            "encoding",
            "webhooks");

    /** Keywords whose value is data, never structure. */
    private static final Set<String> DATA = Set.of("example", "default", "const", "enum", "value", "scopes");

    private final UnaryOperator<String> rename;
    private final UnaryOperator<String> renameOperation;

    References(UnaryOperator<String> rename, UnaryOperator<String> renameOperation) {
        this.rename = rename;
        this.renameOperation = renameOperation;
    }

    /** A node where keys are keywords: a path item, an operation, a schema … */
    JsonNode renamed(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> renamedObject(object);
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(renamed(element)));
                yield copy;
            }
            default -> node;
        };
    }

    /** A node where keys are names and values are structure again. */
    private JsonNode renamedMap(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return renamed(node);
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(entry -> copy.set(entry.getKey(), renamed(entry.getValue())));
        return copy;
    }

    private ObjectNode renamedObject(ObjectNode object) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            copy.set(entry.getKey(), renamedValue(entry.getKey(), entry.getValue()));
        }
        return copy;
    }

    private JsonNode renamedValue(String key, JsonNode value) {
        if (value.isTextual()) {
            return switch (key) {
                case "$ref", "$dynamicRef" -> TextNode.valueOf(rename.apply(value.textValue()));
                case "operationId" -> TextNode.valueOf(renameOperation.apply(value.textValue()));
                default -> value;
            };
        }
        if (DATA.contains(key) || key.startsWith("x-")) {
            return value;
        }
        return switch (key) {
            case "examples" -> value.isArray() ? value : renamedMap(value);
            case "mapping" -> renamedTargets(value);
            default -> MAPS_OF_NAMES.contains(key) ? renamedMap(value) : renamed(value);
        };
    }

    /** A discriminator names schemas either by reference or by bare name. */
    private JsonNode renamedTargets(JsonNode mapping) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
            String target = entry.getValue().asText();
            boolean bare = !target.contains("/") && !target.contains("#") && !target.contains(".");
            copy.put(entry.getKey(), bare ? rename.apply("#/components/schemas/" + target) : rename.apply(target));
        }
        return copy;
    }
}
