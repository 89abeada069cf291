package org.planmonitor.manifests.check;

import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Every configuration, secret, volume claim and account that a pod names exists, or is one of those that come from outside: made by
 * the operator's command, or by Strimzi and CloudNativePG.
 */
public final class References implements Check {

    /** Made by {@code deploy/kubernetes/secrets}, with the keys that each must have. */
    private static final Set<String> BY_HAND = Set.of(
            "indicators-owner/username",
            "indicators-owner/password",
            "indicators-app/username",
            "indicators-app/password",
            "projects-owner/username",
            "projects-owner/password",
            "projects-app/username",
            "projects-app/password",
            "reports-owner/username",
            "reports-owner/password",
            "reports-app/username",
            "reports-app/password",
            "postgres-superuser/password",
            "gateway-keys/session",
            "gateway-keys/webhooks",
            "gateway-keys/signing-private",
            "gateway-keys/signing-public",
            "gateway-sign-in/client-secret",
            "evidence/access-key",
            "evidence/secret-key");

    @Override
    public Stream<String> findings(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> Stream.of(
                                account(workload, manifests),
                                workload.containers().flatMap(container -> environment(workload, container, manifests)),
                                workload.pod()
                                        .path("volumes")
                                        .valueStream()
                                        .flatMap(volume -> volume(workload, volume, manifests)),
                                mounts(workload))
                        .flatMap(each -> each));
    }

    private static Stream<String> account(Manifest workload, Manifests manifests) {
        if (!workload.isOurs()) {
            return Stream.empty();
        }
        String name = workload.pod().path("serviceAccountName").asText();
        return unless(manifests.find("ServiceAccount", name).isPresent(), workload, "no service account " + name);
    }

    private static Stream<String> environment(Manifest workload, JsonNode container, Manifests manifests) {
        Stream<String> maps = container.path("envFrom").valueStream().flatMap(from -> {
            String name = from.at("/configMapRef/name").asText();
            return unless(manifests.find("ConfigMap", name).isPresent(), workload, "no config map " + name);
        });
        Stream<String> secrets = container
                .path("env")
                .valueStream()
                .map(each -> each.at("/valueFrom/secretKeyRef"))
                .filter(JsonNode::isObject)
                .flatMap(reference -> {
                    String key = reference.path("name").asText() + "/"
                            + reference.path("key").asText();
                    return unless(isMade(key, manifests), workload, "nobody makes secret " + key);
                });
        return Stream.concat(maps, secrets);
    }

    private static Stream<String> volume(Manifest workload, JsonNode volume, Manifests manifests) {
        String claim = volume.at("/persistentVolumeClaim/claimName").asText("");
        String map = volume.at("/configMap/name").asText("");
        JsonNode secret = volume.path("secret");
        Stream<String> keys = secret.path("items")
                .valueStream()
                .map(item -> secret.path("secretName").asText() + "/"
                        + item.path("key").asText())
                .flatMap(key -> unless(isMade(key, manifests), workload, "nobody makes secret " + key));
        return Stream.of(
                        unless(
                                claim.isEmpty()
                                        || manifests
                                                .find("PersistentVolumeClaim", claim)
                                                .isPresent(),
                                workload,
                                "no volume claim " + claim),
                        unless(
                                map.isEmpty()
                                        || manifests.find("ConfigMap", map).isPresent(),
                                workload,
                                "no config map " + map),
                        unless(
                                secret.isMissingNode() || secret.path("items").isArray(),
                                workload,
                                "mounts all of a secret"),
                        keys)
                .flatMap(each -> each);
    }

    private static Stream<String> mounts(Manifest workload) {
        return workload.containers()
                .flatMap(container -> container.path("volumeMounts").valueStream())
                .map(mount -> mount.path("name").asText())
                .filter(name -> Stream.concat(
                                workload.pod().path("volumes").valueStream().map(each -> each.path("name")),
                                workload.at("/spec/volumeClaimTemplates")
                                        .valueStream()
                                        .map(each -> each.at("/metadata/name")))
                        .noneMatch(volume -> volume.asText().equals(name)))
                .map(name -> workload.title() + ": no volume " + name);
    }

    /** By hand, by Strimzi for a user or a cluster, by CloudNativePG for a cluster. */
    private static boolean isMade(String key, Manifests manifests) {
        String name = key.substring(0, key.indexOf('/'));
        if (key.endsWith("/sasl.jaas.config")) {
            return manifests.find("KafkaUser", name).isPresent();
        }
        if (key.endsWith("-cluster-ca-cert/ca.crt")) {
            return manifests.find("Kafka", name.replace("-cluster-ca-cert", "")).isPresent();
        }
        if (key.endsWith("-ca/ca.crt")) {
            return manifests.find("Cluster", name.replaceFirst("-ca$", "")).isPresent();
        }
        return BY_HAND.contains(key);
    }

    private static Stream<String> unless(boolean fine, Manifest workload, String finding) {
        return fine ? Stream.empty() : Stream.of(workload.title() + ": " + finding);
    }
}
