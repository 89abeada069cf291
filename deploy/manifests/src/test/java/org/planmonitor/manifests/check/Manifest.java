package org.planmonitor.manifests.check;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One object as kubectl rendered it. */
public record Manifest(ObjectNode json) {

    /** Its kind, {@code Deployment}. */
    public String kind() {
        return json.path("kind").asText();
    }

    /** Its group and version, {@code apps/v1}. */
    public String apiVersion() {
        return json.path("apiVersion").asText();
    }

    /** Its name within kind and namespace. */
    public String name() {
        return json.at("/metadata/name").asText();
    }

    /** As findings name it. */
    public String title() {
        return kind() + " " + name();
    }

    public JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** Whether it is, or makes, pods. */
    boolean hasPods() {
        return json.at("/spec/template/spec/containers").isArray();
    }

    /** Whether its pods run the suite's own programs. */
    public boolean isOurs() {
        return containers()
                .anyMatch(container -> container.path("image").asText().contains("plan-monitor/"));
    }

    JsonNode pod() {
        return json.at("/spec/template/spec");
    }

    Map<String, String> podLabels() {
        return strings(json.at("/spec/template/metadata/labels"));
    }

    public Stream<JsonNode> containers() {
        return pod().path("containers").valueStream();
    }

    static Map<String, String> strings(JsonNode object) {
        Map<String, String> all = new TreeMap<>();
        object.properties()
                .forEach(each -> all.put(each.getKey(), each.getValue().asText()));
        return all;
    }
}
