package org.planmonitor.manifests.check;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Network policies as a cluster reads them: a pod that any policy selects for a direction may do what one of them allows, and
 * nothing else; a conversation needs both directions.
 */
final class Policies {

    private final List<Manifest> all;

    Policies(Manifests manifests) {
        all = manifests.of("NetworkPolicy").toList();
    }

    boolean allow(Peer from, Peer to, int port) {
        return side(from, to, to, port, "Egress", "egress", "to")
                && side(to, from, to, port, "Ingress", "ingress", "from");
    }

    private boolean side(Peer self, Peer other, Peer server, int port, String type, String rules, String peers) {
        if (!self.isOurs()) {
            return true;
        }
        List<Manifest> mine = all.stream()
                .filter(policy -> policy.at("/spec/policyTypes")
                        .valueStream()
                        .anyMatch(each -> each.asText().equals(type)))
                .filter(policy -> selects(policy.at("/spec/podSelector"), self.labels()))
                .toList();
        return mine.isEmpty()
                || mine.stream()
                        .flatMap(policy -> policy.at("/spec/" + rules).valueStream())
                        .anyMatch(rule -> open(rule.path("ports"), server, port) && meant(rule.path(peers), other));
    }

    private static boolean open(JsonNode ports, Peer server, int port) {
        return ports.isMissingNode()
                || ports.valueStream().anyMatch(each -> {
                    JsonNode named = each.path("port");
                    int number = named.isInt() ? named.asInt() : server.ports().getOrDefault(named.asText(), -1);
                    return number == port && each.path("protocol").asText("TCP").equals("TCP");
                });
    }

    private static boolean meant(JsonNode peers, Peer other) {
        return peers.isMissingNode() || peers.valueStream().anyMatch(peer -> matches(peer, other));
    }

    private static boolean matches(JsonNode peer, Peer other) {
        if (peer.has("ipBlock")) {
            return other.namespace() == null;
        }
        Map<String, String> namespace = other.namespace();
        if (namespace == null) {
            return false;
        }
        boolean where =
                peer.has("namespaceSelector") ? selects(peer.path("namespaceSelector"), namespace) : other.isOurs();
        return where && (!peer.has("podSelector") || selects(peer.path("podSelector"), other.labels()));
    }

    static boolean selects(JsonNode selector, Map<String, String> labels) {
        boolean expressions = selector.path("matchExpressions").valueStream().allMatch(each -> {
            if (!each.path("operator").asText().equals("In")) {
                throw new IllegalStateException("not read yet: " + each);
            }
            String value = labels.get(each.path("key").asText());
            return each.path("values")
                    .valueStream()
                    .anyMatch(one -> one.asText().equals(value));
        });
        return expressions && Wiring.includes(labels, Manifest.strings(selector.path("matchLabels")));
    }
}
