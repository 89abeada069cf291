package org.planmonitor.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Members of an answer that its schema does not name. A schema without {@code additionalProperties: false} lets them pass, as it should for
 * clients; in an example they are what nobody has documented.
 */
record Members(JsonNode document) {

    private static final Set<String> ALTERNATIVES = Set.of("anyOf", "oneOf", "allOf");

    /** Where they stand, as JSON pointers. */
    List<String> unnamed(JsonNode answer, JsonNode schema) {
        List<String> found = new ArrayList<>();
        look("", answer, List.of(schema), found);
        return found;
    }

    private void look(String at, JsonNode value, List<JsonNode> schemas, List<String> found) {
        List<JsonNode> resolved = schemas.stream().flatMap(this::resolved).toList();
        if (value.isArray()) {
            List<JsonNode> items = named(resolved, "items");
            for (int i = 0; i < value.size() && !items.isEmpty(); i++) {
                look(at + "/" + i, value.get(i), items, found);
            }
        } else if (value.isObject() && resolved.stream().anyMatch(each -> each.has("properties"))) {
            List<JsonNode> others = named(resolved, "additionalProperties");
            Set<String> names = new TreeSet<>();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                List<JsonNode> own = resolved.stream()
                        .map(each -> each.path("properties").path(member.getKey()))
                        .filter(each -> !each.isMissingNode())
                        .toList();
                if (own.isEmpty() && others.isEmpty()) {
                    names.add(at + "/" + member.getKey());
                }
                look(at + "/" + member.getKey(), member.getValue(), own.isEmpty() ? others : own, found);
            }
            found.addAll(names);
        } else if (value.isObject()) {
            List<JsonNode> others = named(resolved, "additionalProperties");
            value.properties().forEach(member -> look(at + "/" + member.getKey(), member.getValue(), others, found));
        }
    }

    private Stream<JsonNode> resolved(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        Stream<JsonNode> own = reference.isMissingNode()
                ? Stream.of(schema)
                : Stream.concat(
                        Stream.of(schema),
                        resolved(document.at(reference.asText().substring(1))));
        return Stream.concat(
                own,
                ALTERNATIVES.stream()
                        .flatMap(word -> Stream.iterate(
                                        0, i -> i < schema.path(word).size(), i -> i + 1)
                                .flatMap(i -> resolved(schema.path(word).get(i)))));
    }

    private static List<JsonNode> named(List<JsonNode> schemas, String word) {
        return schemas.stream()
                .map(each -> each.path(word))
                .filter(JsonNode::isContainerNode)
                .toList();
    }
}
