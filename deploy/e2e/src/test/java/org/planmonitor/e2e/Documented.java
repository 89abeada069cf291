package org.planmonitor.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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

    /** A name that nothing has would be left out in silence. */
    void requireKnown(Set<String> names) {
        List<String> known = parameters().stream()
                .filter(each -> !each.get("in").asText().equals("header"))
                .map(each -> each.get("name").asText())
                .toList();
        if (!known.containsAll(names)) {
            throw new AssertionError(id + " has only the parameters " + known + ", not all of " + names);
        }
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
                .map(this::example)
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

    /** The types that the request's body may have. */
    Set<String> requestTypes() {
        return media(operation.path("requestBody")).keySet();
    }

    /** The example of the request's body; missing where there is none. */
    JsonNode request() {
        String type = requestType();
        return type == null ? MissingNode.getInstance() : shown(requestBody(type));
    }

    /** How the request's body of a type is documented; missing where it is not. */
    JsonNode requestBody(String type) {
        return operation.at("/requestBody/content").path(type);
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
        return media(status).entrySet().stream()
                .filter(each -> isJson(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    /** What is said of each media type of a success; empty where it has no body. */
    Map<String, JsonNode> media(int status) {
        return media(answer(status));
    }

    /** What is said of one media type of a success; missing where the document does not know it. */
    JsonNode media(int status, String type) {
        return media(status).getOrDefault(type, MissingNode.getInstance());
    }

    private static Map<String, JsonNode> media(JsonNode body) {
        Map<String, JsonNode> media = new LinkedHashMap<>();
        body.path("content").properties().forEach(each -> media.put(each.getKey(), each.getValue()));
        return media;
    }

    /** JSON, or JSON of a kind: {@code application/geo+json}. */
    static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
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

    /** What is wrong with parameters: an example that is not of the documented form, or none where the parameter is required. */
    List<String> wrongParameters() {
        List<String> wrong = new ArrayList<>();
        for (JsonNode parameter : parameters()) {
            String name = id + " " + parameter.get("name").asText() + ": ";
            List<JsonNode> examples = examples(parameter);
            if (examples.isEmpty() && parameter.path("required").asBoolean()) {
                wrong.add(name + "required, and without an example");
            }
            for (JsonNode example : examples) {
                Form.wrong(example, parameter, document).forEach(each -> wrong.add(name + example + " " + each));
            }
        }
        return wrong;
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

    private String example(JsonNode parameter) {
        return examples(parameter).stream().findFirst().map(JsonNode::asText).orElse("");
    }

    /** The parameter's own example first, as a page shows it, then those of its form. */
    private List<JsonNode> examples(JsonNode parameter) {
        List<JsonNode> examples = new ArrayList<>();
        JsonNode own = parameter.path("example");
        if (!own.isMissingNode() && !own.isNull()) {
            examples.add(own);
        }
        parameter.path("examples").forEach(each -> examples.add(each.path("value")));
        resolved(parameter.path("schema")).path("examples").forEach(examples::add);
        return examples;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return id;
    }
}
