package org.planmonitor.manifests.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/**
 * Kinds of operators, held against the schemas of their definitions (src/test/resources/crds). An API server drops a field that
 * such a schema does not name; here it is a finding.
 */
final class CustomTypes {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    Stream<String> findings(Manifest manifest) {
        return schema(manifest)
                .map(schema -> schema.validate(manifest.json().toString(), InputFormat.JSON).stream()
                        .map(error -> manifest.title() + ": " + error.getInstanceLocation() + " " + error.getMessage()))
                .orElseGet(() -> Stream.of(manifest.title() + ": nobody knows " + manifest.apiVersion()));
    }

    private static Optional<Schema> schema(Manifest manifest) {
        String[] groupAndVersion = manifest.apiVersion().split("/", 2);
        String file = "/crds/" + groupAndVersion[0] + "." + manifest.kind() + ".json";
        try (InputStream in = CustomTypes.class.getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            JsonNode schema = MAPPER.readTree(in).path("versions").path(groupAndVersion[1]);
            return schema.isObject()
                    ? Optional.of(REGISTRY.getSchema(strict(schema).toString()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Structural schemas prune; what is closed here says so instead.
    private static JsonNode strict(JsonNode schema) {
        if (schema instanceof ArrayNode array) {
            array.forEach(CustomTypes::strict);
        } else if (schema instanceof ObjectNode object) {
            object.forEach(CustomTypes::strict);
            if (object.has("x-kubernetes-int-or-string")) {
                object.remove("type");
            }
            if (object.path("properties").isObject()
                    && object.path("type").asText().equals("object")
                    && !object.has("additionalProperties")
                    && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
                object.put("additionalProperties", false);
            }
            object.remove(List.of("x-kubernetes-int-or-string", "x-kubernetes-preserve-unknown-fields", "example"));
        }
        return schema;
    }
}
