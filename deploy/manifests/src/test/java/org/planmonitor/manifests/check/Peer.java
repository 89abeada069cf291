package org.planmonitor.manifests.check;

import java.util.Map;

/**
 * One end of a conversation.
 *
 * @param namespace labels of its namespace; null for an address outside the cluster
 * @param ports its named ports
 */
record Peer(
        @org.jspecify.annotations.Nullable Map<String, String> namespace,
        Map<String, String> labels,
        Map<String, Integer> ports) {

    static final Map<String, String> OWN = Map.of("kubernetes.io/metadata.name", "plan-monitor");

    /** A public address. */
    static final Peer OUTSIDE = new Peer(null, Map.of(), Map.of());

    static Peer inside(Map<String, String> labels) {
        return new Peer(OWN, labels, Map.of());
    }

    static Peer elsewhere(String label) {
        return new Peer(Map.of(label, "yes"), Map.of(), Map.of());
    }

    static Peer of(Manifest workload) {
        Map<String, Integer> ports = new java.util.HashMap<>();
        workload.containers()
                .flatMap(container -> container.path("ports").valueStream())
                .forEach(port -> ports.put(
                        port.path("name").asText(), port.path("containerPort").asInt()));
        return new Peer(OWN, workload.podLabels(), ports);
    }

    boolean isOurs() {
        return OWN.equals(namespace);
    }
}
