package org.planmonitor.reports.asyncapi;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Messages and schemas of the document. An event is the same fact on each way and has two forms: over Kafka its data alone, with
 * the CloudEvents attributes as headers; as a stream or by webhook one JSON object with both.
 */
final class Messages {

    /** A message in the structured form is named after its event, with this before it. */
    static final String STRUCTURED = "structured.";

    private static final String SCHEMAS = "#/components/schemas/";

    private Messages() {}

    static void add(ObjectNode components, Map<String, ObjectNode> events) {
        ObjectNode schemas = components.withObjectProperty("schemas");
        ObjectNode messages = components.withObjectProperty("messages");
        schemas.set("KafkaHeaders", Envelopes.kafkaHeaders());
        schemas.set("WebhookHeaders", Envelopes.webhookHeaders());
        schemas.set("CloudEvent", Envelopes.cloudEvent());
        events.forEach((type, schema) -> {
            if (schemas.has(type)) {
                throw new IllegalStateException("two owners tell " + type);
            }
            schemas.set(type, placed(schema, SCHEMAS + type));
            binary(messages.putObject(type), type, schema);
            structured(messages.putObject(STRUCTURED + type), type, schema);
        });
    }

    private static void binary(ObjectNode message, String type, ObjectNode schema) {
        described(message, type, schema).put("contentType", "application/json");
        message.putObject("headers").put("$ref", SCHEMAS + "KafkaHeaders");
        message.putObject("payload").put("$ref", SCHEMAS + type);
        ObjectNode kafka = message.putObject("bindings").putObject("kafka").put("bindingVersion", "0.5.0");
        kafka.putObject("key").put("type", "string").put("description", "聚合 · The aggregate, as in ce_subject");
    }

    private static void structured(ObjectNode message, String type, ObjectNode schema) {
        described(message, type, schema).put("contentType", "application/cloudevents+json");
        ObjectNode payload = message.putObject("payload");
        payload.withArrayProperty("allOf").addObject().put("$ref", SCHEMAS + "CloudEvent");
        ObjectNode properties = payload.withArrayProperty("allOf")
                .addObject()
                .put("type", "object")
                .putObject("properties");
        properties.putObject("type").put("const", type);
        properties.putObject("data").put("$ref", SCHEMAS + type);
    }

    private static ObjectNode described(ObjectNode message, String type, ObjectNode schema) {
        return message.put("name", type)
                .put("title", schema.path("title").asText(type))
                .put("summary", schema.path("description").asText(""));
    }

    /** The schema as a part of the document: its references lead into this part, and it has no address of its own. */
    private static ObjectNode placed(ObjectNode schema, String place) {
        ObjectNode copy = schema.deepCopy();
        copy.remove("$schema");
        copy.remove("$id");
        JsonNode definitions = copy.remove("$defs");
        if (definitions != null) {
            copy.set("definitions", definitions); // as drafts up to 7, on which AsyncAPI builds, call it
        }
        point(copy, place);
        return copy;
    }

    private static void point(JsonNode node, String place) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            object.set(
                    "$ref",
                    TextNode.valueOf(
                            place + object.get("$ref").asText().substring(1).replace("/$defs/", "/definitions/")));
        }
        node.forEach(child -> point(child, place));
    }
}
