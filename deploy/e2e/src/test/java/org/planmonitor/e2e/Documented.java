package org.planmonitor.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** An operation as the gateway's document has it, and as Swagger UI would try it out: every parameter with its example. */
record Documented(String id, String method, String template, JsonNode operation, JsonNode document) {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** All operations of a document, by their ids, in its order. */
    static Map<String, Documented> of(JsonNode document) {
        Map<String, Documented> all = new LinkedHashMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(item -> METHODS.contains(item.getKey()))
                        .map(item -> new Documented(
                                item.getValue().get("operationId").asText(),
                                item.getKey(),
                                path.getKey(),
                                item.getValue(),
                                document))
                        .forEach(each -> all.put(each.id(), each)));
        return all;
    }

    boolean isRead() {
        return method.equals("get");
    }

    /** Path and query, each parameter with the value given for it, else with its example. */
    String address(Map<String, String> given) {
        String path = template;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : parameters()) {
            String name = parameter.get("name").asText();
            String value = given.getOrDefault(name, example(parameter));
            switch (parameter.get("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value));
                case "query" -> {
                    if (!value.isEmpty()) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(encoded(value));
                    }
                }
                default -> {
                    // Headers are sent as such.
                }
            }
        }
        return path + query;
    }

    /** The parameters of the path, with the values given for them, else with their examples. */
    Map<String, String> names(Map<String, String> given) {
        Map<String, String> names = new LinkedHashMap<>();
        for (JsonNode parameter : parameters()) {
            if (parameter.get("in").asText().equals("path")) {
                String name = parameter.get("name").asText();
                names.put(name, given.getOrDefault(name, example(parameter)));
            }
        }
        return names;
    }

    /** The example of a header; empty where the operation does not know it. */
    String header(String name) {
        return parameters().stream()
                .filter(each -> each.get("in").asText().equals("header")
                        && each.get("name").asText().equals(name))
                .map(Documented::example)
                .findFirst()
                .orElse("");
    }

    /** The type of the request's body, one that an example is shown of before others; null where it has none. */
    @Nullable
    String requestType() {
        JsonNode content = operation.at("/requestBody/content");
        List<String> types = new ArrayList<>();
        content.fieldNames().forEachRemaining(types::add);
        return types.stream()
                .filter(type -> !shown(content.path(type)).isMissingNode())
                .findFirst()
                .orElse(types.isEmpty() ? null : types.getFirst());
    }

    /** How the request's body is documented; missing where there is none. */
    JsonNode requestBody() {
        return operation.at("/requestBody/content").path(requestType());
    }

    /** The example of the request's body. */
    JsonNode request() {
        return shown(requestBody());
    }

    /** What is said of a success; missing where the document does not know the status. */
    JsonNode answer(int status) {
        return operation.at("/responses/" + status);
    }

    /** The successes, in their order. */
    List<Integer> successes() {
        List<String> statuses = new ArrayList<>();
        operation.get("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses.stream()
                .filter(each -> each.startsWith("2"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    /** Whether a success answers in another form than the first one. */
    boolean hasOwnForm(int status) {
        return successes().stream()
                .map(this::json)
                .filter(each -> each.has("schema"))
                .findFirst()
                .filter(first -> !first.get("schema").equals(json(status).path("schema")))
                .isPresent();
    }

    /** How a success answers JSON; missing where it answers none. */
    JsonNode json(int status) {
        return answer(status).at("/content/application~1json");
    }

    /** An example of a body; missing where the document shows none. */
    static JsonNode shown(JsonNode media) {
        JsonNode example = media.path("example");
        if (!example.isMissingNode()) {
            return example;
        }
        var named = media.path("examples").elements();
        return named.hasNext() ? named.next().path("value") : media.path("examples");
    }

    private List<JsonNode> parameters() {
        List<JsonNode> parameters = new ArrayList<>();
        operation.path("parameters").forEach(each -> parameters.add(resolved(each)));
        return parameters;
    }

    private JsonNode resolved(JsonNode declared) {
        JsonNode reference = declared.path("$ref");
        return reference.isMissingNode()
                ? declared
                : document.at(reference.asText().substring(1));
    }

    private static String example(JsonNode parameter) {
        JsonNode own = parameter.path("example");
        return own.isMissingNode() || own.isNull()
                ? parameter.at("/schema/examples/0").asText("")
                : own.asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return id;
    }
}
