package org.planmonitor.manifests.check;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** The variables that the first container of a workload gets; of a secret only that there is a value. */
public final class Settings {

    /** Stands where a secret's value would. */
    public static final String SECRET = "secret-of-at-least-thirty-two-characters";

    private Settings() {}

    /** By name, as the container sees them: what stands later wins. */
    public static Map<String, String> of(Manifest workload, Manifests manifests) {
        Map<String, String> all = new TreeMap<>();
        JsonNode container = workload.containers().findFirst().orElseThrow();
        container
                .path("envFrom")
                .valueStream()
                .map(from -> from.at("/configMapRef/name").asText())
                .flatMap(name -> manifests.find("ConfigMap", name).stream())
                .forEach(map -> all.putAll(Manifest.strings(map.at("/data"))));
        container
                .path("env")
                .valueStream()
                .forEach(each -> all.put(
                        each.path("name").asText(),
                        each.has("value") ? each.path("value").asText() : SECRET));
        return all;
    }
}
