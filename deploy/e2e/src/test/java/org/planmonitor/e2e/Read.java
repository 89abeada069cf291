package org.planmonitor.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** A read of the API as Swagger UI would try it out: every parameter filled with its example. */
record Read(String operationId, String address, JsonNode response) {

    JsonNode responseSchema() {
        return response.get("schema");
    }

    /** Whether the document shows an answer. */
    boolean isShown() {
        return response.has("example") || response.has("examples");
    }

    /** All reads of the document that answer JSON. */
    static List<Read> of(JsonNode document) {
        List<Read> reads = new ArrayList<>();
        document.get("paths").properties().forEach(path -> {
            JsonNode operation = path.getValue().path("get");
            JsonNode answer = operation.at("/responses/200/content/application~1json");
            if (answer.has("schema")) {
                reads.add(new Read(
                        operation.get("operationId").asText(), address(path.getKey(), operation, document), answer));
            }
        });
        return reads;
    }

    private static String address(String template, JsonNode operation, JsonNode document) {
        String path = template;
        StringBuilder query = new StringBuilder();
        for (JsonNode declared : operation.path("parameters")) {
            JsonNode parameter = resolved(declared, document);
            String name = parameter.get("name").asText();
            String example = example(parameter);
            switch (parameter.get("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(example));
                case "query" -> {
                    if (!example.isEmpty()) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(encoded(example));
                    }
                }
                default -> {
                    // Headers of reads are conditions; none is needed.
                }
            }
        }
        return path + query;
    }

    private static String example(JsonNode parameter) {
        JsonNode own = parameter.path("example");
        return own.isMissingNode() || own.isNull()
                ? parameter.at("/schema/examples/0").asText("")
                : own.asText();
    }

    private static JsonNode resolved(JsonNode declared, JsonNode document) {
        JsonNode reference = declared.path("$ref");
        return reference.isMissingNode()
                ? declared
                : document.at(reference.asText().substring(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return operationId + " " + address;
    }
}
