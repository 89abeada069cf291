package org.planmonitor.manifests.check;

import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Selectors find the pods that they mean, and ports by name or number are ports that somebody opens. */
public final class Wiring implements Check {

    @Override
    public Stream<String> findings(Manifests manifests) {
        return Stream.of(
                        manifests.workloads().flatMap(Wiring::ownPods),
                        manifests.of("Service").flatMap(service -> service(service, manifests)),
                        manifests.of("PodDisruptionBudget").flatMap(budget -> budget(budget, manifests)),
                        manifests.of("HorizontalPodAutoscaler").flatMap(scaler -> scaler(scaler, manifests)),
                        manifests.of("HTTPRoute").flatMap(route -> route(route, manifests)))
                .flatMap(each -> each);
    }

    private static Stream<String> ownPods(Manifest workload) {
        Map<String, String> selector = Manifest.strings(workload.at("/spec/selector/matchLabels"));
        boolean wanted = !workload.kind().equals("Job");
        return wanted && (selector.isEmpty() || !includes(workload.podLabels(), selector))
                ? Stream.of(workload.title() + ": its selector " + selector + " does not find its own pods")
                : Stream.empty();
    }

    private static Stream<String> service(Manifest service, Manifests manifests) {
        var selector = Manifest.strings(service.at("/spec/selector"));
        var behind = manifests
                .workloads()
                .filter(each -> includes(each.podLabels(), selector))
                .toList();
        if (selector.isEmpty() || behind.size() != 1) {
            return Stream.of(service.title() + ": its selector finds " + behind.size() + " workloads");
        }
        return service.at("/spec/ports")
                .valueStream()
                .filter(port -> !opens(behind.getFirst(), port.path("targetPort")))
                .map(port -> service.title() + ": nobody opens its target port " + port.path("targetPort"));
    }

    private static Stream<String> budget(Manifest budget, Manifests manifests) {
        var selector = Manifest.strings(budget.at("/spec/selector/matchLabels"));
        long found = manifests
                .workloads()
                .filter(each -> includes(each.podLabels(), selector))
                .count();
        return found == 1 ? Stream.empty() : Stream.of(budget.title() + ": its selector finds " + found + " workloads");
    }

    private static Stream<String> scaler(Manifest scaler, Manifests manifests) {
        JsonNode target = scaler.at("/spec/scaleTargetRef");
        var found =
                manifests.find(target.path("kind").asText(), target.path("name").asText());
        if (found.isEmpty()) {
            return Stream.of(scaler.title() + ": there is no " + target);
        }
        // Whoever sets both has each rollout undo what the scaler did.
        return found.orElseThrow().at("/spec/replicas").isMissingNode()
                ? Stream.empty()
                : Stream.of(scaler.title() + ": " + found.orElseThrow().title() + " sets replicas too");
    }

    private static Stream<String> route(Manifest route, Manifests manifests) {
        return route.at("/spec/rules")
                .valueStream()
                .flatMap(rule -> rule.path("backendRefs").valueStream())
                .filter(backend -> manifests
                        .find("Service", backend.path("name").asText())
                        .stream()
                        .flatMap(service -> service.at("/spec/ports").valueStream())
                        .noneMatch(port -> port.path("port").equals(backend.path("port"))))
                .map(backend -> route.title() + ": no service has " + backend);
    }

    private static boolean opens(Manifest workload, JsonNode target) {
        return workload.containers()
                .flatMap(container -> container.path("ports").valueStream())
                .anyMatch(port -> port.path("name").equals(target)
                        || port.path("containerPort").equals(target));
    }

    static boolean includes(Map<String, String> labels, Map<String, String> wanted) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }
}
