package org.planmonitor.manifests.check;

import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;

/** Probes that ask what they should, limits above requests, rollouts that never have too few, and time to stop. */
public final class Running implements Check {

    private static final Map<String, String> PATHS = Map.of(
            "startupProbe", "/q/health/started",
            "livenessProbe", "/q/health/live",
            "readinessProbe", "/q/health/ready");

    @Override
    public Stream<String> findings(Manifests manifests) {
        return manifests.workloads().flatMap(Running::workload);
    }

    private static Stream<String> workload(Manifest workload) {
        Stream<String> resources =
                workload.containers().flatMap(container -> resources(workload, container.path("resources")));
        if (workload.kind().equals("Job")) {
            return Stream.concat(resources, job(workload));
        }
        Stream<String> probes = workload.containers()
                .flatMap(container -> PATHS.keySet().stream().flatMap(probe -> probe(workload, container, probe)));
        return Stream.of(resources, probes, rollout(workload)).flatMap(each -> each);
    }

    private static Stream<String> probe(Manifest workload, JsonNode container, String name) {
        JsonNode probe = container.path(name);
        if (!probe.isObject()) {
            return Stream.of(workload.title() + ": has no " + name);
        }
        if (!workload.isOurs()) {
            return Stream.empty();
        }
        JsonNode get = probe.path("httpGet");
        String path = get.path("path").asText();
        boolean open = container
                .path("ports")
                .valueStream()
                .anyMatch(port -> port.path("name").equals(get.path("port")));
        return path.equals(PATHS.get(name)) && open
                ? Stream.empty()
                : Stream.of(workload.title() + ": " + name + " asks " + path + " on " + get.path("port"));
    }

    private static Stream<String> resources(Manifest workload, JsonNode resources) {
        return Stream.of("cpu", "memory").flatMap(what -> {
            String requested = resources.at("/requests/" + what).asText("");
            String limit = resources.at("/limits/" + what).asText("");
            if (requested.isEmpty() || limit.isEmpty()) {
                return Stream.of(workload.title() + ": no request or no limit of " + what);
            }
            boolean fits = amount(requested).compareTo(amount(limit)) <= 0;
            return fits ? Stream.empty() : Stream.of(workload.title() + ": asks for more " + what + " than its limit");
        });
    }

    private static java.math.BigDecimal amount(String quantity) {
        return Quantity.getAmountInBytes(new Quantity(quantity));
    }

    private static Stream<String> rollout(Manifest workload) {
        if (!workload.kind().equals("Deployment")) {
            return Stream.empty();
        }
        JsonNode rolling = workload.at("/spec/strategy/rollingUpdate");
        int unavailable = rolling.path("maxUnavailable").asInt(-1);
        long patience = workload.pod().path("terminationGracePeriodSeconds").asLong();
        long pause = workload.containers()
                .mapToLong(container ->
                        container.at("/lifecycle/preStop/sleep/seconds").asLong())
                .sum();
        return Stream.of(
                        unavailable == 0
                                ? Stream.<String>empty()
                                : Stream.of(workload.title() + ": a rollout takes pods away"),
                        pause > 0
                                ? Stream.<String>empty()
                                : Stream.of(workload.title() + ": stops before endpoints know"),
                        patience > pause + 25
                                ? Stream.<String>empty()
                                : Stream.of(workload.title() + ": is killed while it stops"))
                .flatMap(each -> each);
    }

    private static Stream<String> job(Manifest job) {
        boolean ends = job.at("/spec/activeDeadlineSeconds").asInt() > 0
                && job.at("/spec/backoffLimit").isInt()
                && job.pod().path("restartPolicy").asText().equals("Never");
        return ends ? Stream.empty() : Stream.of(job.title() + ": may try for ever");
    }
}
