package org.planmonitor.manifests.check;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** With whom a program of the suite speaks, as its settings say it: the same that the code reads. */
final class Flows {

    /** A conversation that a setting causes. */
    record Flow(Manifest from, String setting, Peer to, int port) {}

    private final Manifests manifests;

    Flows(Manifests manifests) {
        this.manifests = manifests;
    }

    List<Flow> all() {
        List<Flow> flows = new ArrayList<>();
        manifests.workloads().filter(Manifest::isOurs).forEach(workload -> flows.addAll(of(workload)));
        return flows;
    }

    private List<Flow> of(Manifest workload) {
        Map<String, String> settings = Settings.of(workload, manifests);
        List<Flow> flows = new ArrayList<>();
        settings.forEach((name, value) -> {
            if (name.endsWith("_JDBC_URL")) {
                add(flows, workload, name, URI.create(value.substring("jdbc:".length())));
            } else if (workload.kind().equals("Job")) {
                return; // migrates, and ends before anything else begins
            } else if (name.equals("KAFKA_BOOTSTRAP_SERVERS")) {
                add(flows, workload, name, URI.create("kafka://" + value));
            } else if (name.startsWith("PLANMONITOR_UPSTREAMS_")
                    || name.endsWith("AUTH_SERVER_URL")
                    || name.endsWith("S3_ENDPOINT")
                    || name.endsWith("OTLP_ENDPOINT")) {
                add(flows, workload, name, URI.create(value));
            } else if (name.equals("PLANMONITOR_WEBHOOKS_KEY")) {
                flows.add(new Flow(workload, name, Peer.OUTSIDE, 443));
            }
        });
        return flows;
    }

    private void add(List<Flow> flows, Manifest workload, String setting, URI address) {
        int port = address.getPort() > 0 ? address.getPort() : 443;
        flows.add(new Flow(workload, setting, peer(address.getHost()), port));
    }

    private Peer peer(String host) {
        Optional<Manifest> service = manifests.find("Service", host);
        if (service.isPresent()) {
            var selector = Manifest.strings(service.orElseThrow().at("/spec/selector"));
            return manifests
                    .workloads()
                    .filter(each -> Wiring.includes(each.podLabels(), selector))
                    .findFirst()
                    .map(Peer::of)
                    .orElseThrow();
        }
        if (host.endsWith("-rw")) {
            return Peer.inside(Map.of("cnpg.io/cluster", host.substring(0, host.length() - 3)));
        }
        if (host.endsWith("-kafka-bootstrap")) {
            String cluster = host.replace("-kafka-bootstrap", "");
            return Peer.inside(Map.of(
                    "strimzi.io/cluster", cluster, "strimzi.io/kind", "Kafka", "strimzi.io/name", cluster + "-kafka"));
        }
        return host.endsWith(".monitoring") ? Peer.elsewhere("planmonitor/monitoring") : Peer.OUTSIDE;
    }
}
