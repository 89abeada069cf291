package org.planmonitor.manifests.check;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The level "restricted" of the Pod Security Standards, for every pod; our own also write nowhere but where they say. */
public final class Restricted implements Check {

    @Override
    public Stream<String> findings(Manifests manifests) {
        Stream<String> namespace = manifests
                .of("Namespace")
                .filter(each -> !each.at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asText()
                        .equals("restricted"))
                .map(each -> each.title() + ": does not enforce the restricted level");
        return Stream.concat(namespace, manifests.workloads().flatMap(Restricted::workload));
    }

    private static Stream<String> workload(Manifest workload) {
        JsonNode pod = workload.pod();
        JsonNode context = pod.path("securityContext");
        return Stream.of(
                        unless(context.path("runAsNonRoot").asBoolean(), workload, "may run as root"),
                        unless(context.path("runAsUser").asInt(0) > 0, workload, "runs as user 0"),
                        unless(
                                context.at("/seccompProfile/type").asText().equals("RuntimeDefault"),
                                workload,
                                "has no seccomp profile"),
                        unless(
                                !pod.path("hostNetwork").asBoolean()
                                        && !pod.path("hostPID").asBoolean()
                                        && !pod.path("hostIPC").asBoolean(),
                                workload,
                                "shares its host's namespaces"),
                        unless(
                                pod.has("automountServiceAccountToken")
                                        && !pod.path("automountServiceAccountToken")
                                                .asBoolean(),
                                workload,
                                "mounts a token of the API server"),
                        // Variables such as KAFKA_PORT of a service named kafka would be read as settings.
                        unless(
                                pod.has("enableServiceLinks")
                                        && !pod.path("enableServiceLinks").asBoolean(),
                                workload,
                                "gets variables of services"),
                        pod.path("volumes")
                                .valueStream()
                                .filter(volume -> volume.has("hostPath"))
                                .map(volume -> workload.title() + ": mounts a path of its host"),
                        workload.containers().flatMap(container -> container(workload, container)))
                .flatMap(each -> each);
    }

    private static Stream<String> container(Manifest workload, JsonNode container) {
        JsonNode context = container.path("securityContext");
        return Stream.of(
                        unless(
                                context.has("allowPrivilegeEscalation")
                                        && !context.path("allowPrivilegeEscalation")
                                                .asBoolean(),
                                workload,
                                "may gain privileges"),
                        unless(!context.path("privileged").asBoolean(), workload, "is privileged"),
                        unless(
                                context.at("/capabilities/drop")
                                                .valueStream()
                                                .anyMatch(each -> each.asText().equals("ALL"))
                                        && !context.path("capabilities").has("add"),
                                workload,
                                "keeps capabilities"),
                        unless(
                                !workload.isOurs()
                                        || context.path("readOnlyRootFilesystem")
                                                .asBoolean(),
                                workload,
                                "writes into its image"),
                        unless(
                                container.path("ports").valueStream().noneMatch(port -> port.has("hostPort")),
                                workload,
                                "opens a port of its host"))
                .flatMap(each -> each);
    }

    private static Stream<String> unless(boolean fine, Manifest workload, String finding) {
        return fine ? Stream.empty() : Stream.of(workload.title() + ": " + finding);
    }
}
