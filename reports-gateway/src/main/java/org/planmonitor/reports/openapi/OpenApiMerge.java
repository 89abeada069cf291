package org.planmonitor.reports.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Unites the documents of the services into one. Pure: the result depends on the set of documents only, not on their
 * order. A path, an operation id or a security scheme that two services define differently is a {@link MergeConflict};
 * tags of one name become one tag.
 */
final class OpenApiMerge {

    private OpenApiMerge() {}

    static ObjectNode merge(ObjectNode info, Map<String, ObjectNode> documents) {
        List<ServiceDocument> services = new TreeMap<>(documents)
                .entrySet().stream()
                        .map(entry -> ServiceDocument.of(entry.getKey(), entry.getValue()))
                        .toList();
        List<String> clashes = new ArrayList<>();
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.put("openapi", "3.1.0");
        merged.set("info", info.deepCopy());
        merged.putArray("servers").addObject().put("url", "/");
        merged.set("tags", Tags.unite(services));
        merged.set("paths", paths(services, clashes));
        merged.set("components", components(services, clashes));
        operationIdsUsedTwice(merged.path("paths"), clashes);
        if (!clashes.isEmpty()) {
            throw new MergeConflict(clashes);
        }
        return merged;
    }

    /** {@code /a/{x}} and {@code /a/{y}} are the same path to a caller. */
    static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private static ObjectNode paths(List<ServiceDocument> services, List<String> clashes) {
        SortedMap<String, JsonNode> united = new TreeMap<>();
        Map<String, String> ownerOfShape = new TreeMap<>();
        for (ServiceDocument service : services) {
            for (Map.Entry<String, JsonNode> path : service.paths().properties()) {
                String shape = shape(path.getKey());
                String other = ownerOfShape.putIfAbsent(shape, service.service());
                if (other != null && !other.equals(service.service())) {
                    clashes.add("path " + path.getKey() + " of " + service.service() + " is also in " + other);
                }
                united.putIfAbsent(path.getKey(), path.getValue());
            }
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        united.forEach(result::set);
        return result;
    }

    private static ObjectNode components(List<ServiceDocument> services, List<String> clashes) {
        SortedMap<String, SortedMap<String, JsonNode>> united = new TreeMap<>();
        for (ServiceDocument service : services) {
            service.components()
                    .properties()
                    .forEach(kind -> kind.getValue().properties().forEach(component -> {
                        JsonNode other = united.computeIfAbsent(kind.getKey(), key -> new TreeMap<>())
                                .putIfAbsent(component.getKey(), component.getValue());
                        if (other != null && !meaning(other).equals(meaning(component.getValue()))) {
                            clashes.add(kind.getKey() + " " + component.getKey() + " of " + service.service()
                                    + " differs from another service's");
                        }
                    }));
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        united.forEach((kind, named) -> {
            ObjectNode target = result.putObject(kind);
            named.forEach(target::set);
        });
        return result;
    }

    /** Only security schemes can meet here, and how they are described is not what they mean. */
    private static JsonNode meaning(JsonNode scheme) {
        return scheme instanceof ObjectNode object ? object.deepCopy().without("description") : scheme;
    }

    private static void operationIdsUsedTwice(JsonNode paths, List<String> clashes) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> twice = new TreeSet<>();
        for (JsonNode path : paths) {
            for (Map.Entry<String, JsonNode> member : path.properties()) {
                String id = member.getValue().path("operationId").asText("");
                if (ServiceDocument.METHODS.contains(member.getKey()) && !seen.add(id)) {
                    twice.add(id);
                }
            }
        }
        twice.forEach(id -> clashes.add("operationId " + id + " is used twice"));
    }
}
