package org.planmonitor.reports.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Small documents of invented services, full of the same names. */
final class Documents {

    static final ObjectNode INFO =
            JsonNodeFactory.instance.objectNode().put("title", "Suite").put("version", "1");
    private static final List<String> NAMES = List.of("Page", "Problem", "Text", "$ref", "example", "properties");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Documents() {}

    static ObjectNode parse(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Two to four services; each has its own paths, and schemas that refer to each other in a ring. */
    static Map<String, ObjectNode> random(long seed) {
        var random = new Random(seed);
        Map<String, ObjectNode> documents = new TreeMap<>();
        for (String service : List.of("alpha", "beta", "gamma", "delta").subList(0, 2 + random.nextInt(3))) {
            documents.put(service, document(service, random));
        }
        return documents;
    }

    private static ObjectNode document(String service, Random random) {
        var names = new ArrayList<>(NAMES.subList(0, 1 + random.nextInt(NAMES.size())));
        ObjectNode document =
                parse("{'openapi':'3.1.0','security':[{'bearer':[]}],'tags':[{'name':'Plans','description':'of %s'}]}"
                        .formatted(service));
        ObjectNode paths = document.putObject("paths");
        for (int i = 0; i <= random.nextInt(4); i++) {
            String target = names.get(random.nextInt(names.size()));
            paths.set("/" + service + "/v1/" + i + "/{id}", parse("""
                    {'get':{'operationId':'op%d','responses':{'200':{'description':'ok','content':{'application/json':
                    {'schema':{'$ref':'#/components/schemas/%s'},'example':{'$ref':'#/components/schemas/Nowhere'}}}}}}}""".formatted(i, target)));
        }
        ObjectNode components = document.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer");
        ObjectNode schemas = components.putObject("schemas");
        for (int i = 0; i < names.size(); i++) {
            String next = names.get((i + 1) % names.size());
            ObjectNode schema = schemas.putObject(names.get(i)).put("type", "object");
            schema.putObject("properties")
                    .putObject(names.get(random.nextInt(names.size())))
                    .put("$ref", "#/components/schemas/" + next);
        }
        return document;
    }

    /** Every reference of a merged tree that is structure; example data points nowhere. */
    static List<String> references(JsonNode node) {
        List<String> found = new ArrayList<>();
        node.properties().forEach(entry -> {
            boolean reference =
                    entry.getKey().equals("$ref") && entry.getValue().isTextual();
            if (!reference) {
                found.addAll(references(entry.getValue()));
            } else if (!entry.getValue().textValue().endsWith("Nowhere")) {
                found.add(entry.getValue().textValue());
            }
        });
        if (node.isArray()) {
            node.forEach(element -> found.addAll(references(element)));
        }
        return found;
    }
}
