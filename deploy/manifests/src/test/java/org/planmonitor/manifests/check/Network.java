package org.planmonitor.manifests.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every conversation that the code has is allowed, nothing is that it has not, and a pod without label speaks with nobody. */
public final class Network implements Check {

    private static final int HTTPS = 443;

    @Override
    public Stream<String> findings(Manifests manifests) {
        Policies policies = new Policies(manifests);
        Stream<String> kept = new Flows(manifests)
                .all().stream()
                        .filter(flow -> !policies.allow(Peer.of(flow.from()), flow.to(), flow.port()))
                        .map(flow -> "%s: cannot reach what %s names"
                                .formatted(flow.from().title(), flow.setting()));
        return Stream.of(kept, doors(manifests, policies), walls(manifests, policies))
                .flatMap(each -> each);
    }

    private static Stream<String> doors(Manifests manifests, Policies policies) {
        return manifests.of("Deployment").flatMap(service -> {
            Peer self = Peer.of(service);
            int port = self.ports().getOrDefault("http", 0);
            boolean gateway = service.name().equals("gateway");
            boolean watched = policies.allow(Peer.elsewhere("planmonitor/monitoring"), self, port);
            boolean reached = policies.allow(Peer.elsewhere("planmonitor/door"), self, port);
            return Stream.of(
                            watched ? "" : service.title() + ": Prometheus cannot read its metrics",
                            reached || !gateway ? "" : service.title() + ": nobody can come in",
                            !reached || gateway ? "" : service.title() + ": can be reached past the gateway")
                    .filter(finding -> !finding.isEmpty());
        });
    }

    private static Stream<String> walls(Manifests manifests, Policies policies) {
        Peer stranger = Peer.inside(Map.of("app", "stranger"));
        Stream<String> strangers = manifests
                .workloads()
                .filter(each -> !each.kind().equals("Job"))
                .map(Peer::of)
                .flatMap(peer -> peer.ports().values().stream()
                        .filter(port -> policies.allow(stranger, peer, port))
                        .map(port -> "any pod may reach " + peer.labels() + " on " + port));
        List<Manifest> owners = Stream.of("indicators", "projects")
                .flatMap(name -> manifests.find("Deployment", name).stream())
                .toList();
        // Owners know each other by events only.
        Stream<String> each = owners.stream()
                .flatMap(from -> owners.stream()
                        .filter(to -> !to.equals(from))
                        .filter(to -> Peer.of(to).ports().values().stream()
                                .anyMatch(port -> policies.allow(Peer.of(from), Peer.of(to), port)))
                        .map(to -> from.title() + ": may ask " + to.title()));
        Stream<String> itself = Stream.of(
                        policies.allow(stranger, Peer.OUTSIDE, HTTPS) ? "any pod may leave the cluster" : "",
                        policies.allow(stranger, stranger, HTTPS) ? "any pod may reach any other" : "")
                .filter(finding -> !finding.isEmpty());
        return Stream.of(strangers, each, itself).flatMap(all -> all);
    }
}
