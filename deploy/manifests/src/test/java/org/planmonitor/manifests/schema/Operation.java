package org.planmonitor.manifests.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a caller relies on of an operation: its parameters, what may be sent and what is answered on success, without the words about them.
 *
 * @param shape {@code parameters} by place and name, {@code request} and {@code responses} by status
 */
record Operation(JsonNode shape) {

    /** Of one that is gone. */
    static final Operation NONE = new Operation(JsonNodeFactory.instance.objectNode());

    private static final char SUCCESS = '2';

    /** @param operation as it stands in an OpenAPI document */
    static Operation of(JsonNode operation) {
        ObjectNode shape = JsonNodeFactory.instance.objectNode();
        ObjectNode parameters = shape.putObject("parameters");
        for (JsonNode parameter : operation.path("parameters")) {
            parameters
                    .putObject(parameter.get("in").asText() + " "
                            + parameter.get("name").asText())
                    .put("required", parameter.path("required").asBoolean())
                    .set("schema", schema(parameter));
        }
        JsonNode request = operation.path("requestBody");
        if (!request.isMissingNode()) {
            shape.putObject("request")
                    .put("required", request.path("required").asBoolean())
                    .set("content", content(request));
        }
        ObjectNode responses = shape.putObject("responses");
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            if (response.getKey().charAt(0) == SUCCESS) {
                responses.set(response.getKey(), content(response.getValue()));
            }
        }
        return new Operation(shape);
    }

    private static ObjectNode content(JsonNode body) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> type : body.path("content").properties()) {
            content.set(type.getKey(), schema(type.getValue()));
        }
        return content;
    }

    /** Of bytes that have no schema an empty one. */
    private static JsonNode schema(JsonNode holder) {
        return holder.has("schema") ? Shape.of(holder.get("schema")).shape() : JsonNodeFactory.instance.objectNode();
    }

    /** Where whoever calls this one stumbles over a newer one; empty when nothing is missed and nothing more is asked for. */
    List<String> brokenBy(Operation newer) {
        List<String> broken = new ArrayList<>();
        JsonNode now = newer.shape;
        if (now.isEmpty()) {
            return List.of("/");
        }
        shape.path("parameters").properties().forEach(each -> {
            String at = "/parameters/" + each.getKey();
            JsonNode parameter = now.path("parameters").path(each.getKey());
            asksForMore(at, each.getValue(), parameter, broken);
            compare(at + "/schema", each.getValue().path("schema"), taken(each.getValue(), parameter), broken);
        });
        now.path("parameters").properties().stream()
                .filter(each -> !shape.path("parameters").has(each.getKey()))
                .forEach(each ->
                        asksForMore("/parameters/" + each.getKey(), shape.path("none"), each.getValue(), broken));
        asksForMore("/request", shape.path("request"), now.path("request"), broken);
        contents(
                "/request",
                shape.path("request").path("content"),
                now.path("request").path("content"),
                broken);
        shape.path("responses")
                .properties()
                .forEach(each -> contents(
                        "/responses/" + each.getKey(),
                        each.getValue(),
                        now.path("responses").path(each.getKey()),
                        broken));
        return broken;
    }

    private static void asksForMore(String at, JsonNode old, JsonNode now, List<String> broken) {
        if (now.path("required").asBoolean() && !old.path("required").asBoolean()) {
            broken.add(at + "/required");
        }
    }

    /** The schema of a parameter; of words that may be sent there may be more. */
    private static JsonNode taken(JsonNode old, JsonNode now) {
        JsonNode schema = now.path("schema");
        JsonNode before = old.path("schema").path("enum");
        List<JsonNode> words = new ArrayList<>();
        schema.path("enum").forEach(words::add);
        boolean all = !before.isMissingNode();
        for (JsonNode word : before) {
            all &= words.contains(word);
        }
        return all ? ((ObjectNode) schema.deepCopy()).set("enum", before) : schema;
    }

    private static void contents(String at, JsonNode old, JsonNode now, List<String> broken) {
        if (now.isMissingNode() && !old.isMissingNode()) {
            broken.add(at);
            return;
        }
        old.properties()
                .forEach(type -> compare(at + "/" + type.getKey(), type.getValue(), now.path(type.getKey()), broken));
    }

    private static void compare(String at, JsonNode old, JsonNode now, List<String> broken) {
        new Shape(old).brokenBy(new Shape(now)).forEach(where -> broken.add(at + where));
    }
}
