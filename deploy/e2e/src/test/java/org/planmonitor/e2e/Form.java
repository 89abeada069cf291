package org.planmonitor.e2e;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

/** Whether an answer has the form that the document promises. */
final class Form {

    /** With formats as promises: to JSON Schema alone they are remarks. */
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Form() {}

    /** Everything in which an answer differs from the schema of its media type, and what it has that the schema does not name. */
    static List<String> wrong(JsonNode answer, JsonNode media, JsonNode document) {
        ObjectNode schema = new ObjectMapper().createObjectNode();
        schema.set("components", document.get("components"));
        schema.setAll((ObjectNode) media.get("schema").deepCopy());
        Schema compiled = REGISTRY.getSchema(schema.toString(), InputFormat.JSON);
        return Stream.concat(
                        compiled.validate(answer.toString(), InputFormat.JSON).stream()
                                .map(Object::toString),
                        new Members(document)
                                .unnamed(answer, schema).stream().map(each -> each + " is not in the document"))
                .toList();
    }

    /** Whether an answer is a list, of whatever kind, with nothing in it. */
    static boolean hasNothing(JsonNode answer) {
        return Stream.of(answer, answer.path("items"), answer.path("features"))
                .anyMatch(each -> each.isArray() && each.isEmpty());
    }
}
