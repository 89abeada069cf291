package org.planmonitor.manifests;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.manifests.check.Manifest;
import org.planmonitor.manifests.check.Manifests;

import static org.assertj.core.api.Assertions.assertThat;

/** Each check finds what it is for: one field of the production overlay is spoiled at a time, and exactly that is said. */
class SpoiledTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Kind, name, place, new value (JSON; empty: removed), and what must be said. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Deployment | indicators | /spec/template/spec/containers/0/imagePolicy        | "Always"   | unknown field
            Deployment | indicators | /spec/minReadySeconds                               | "soon"     | Cannot coerce
            Cluster    | postgres   | /spec/instanzes                                     | 3          | instanzes
            Cluster    | postgres   | /spec/instances                                     | "three"    | instances
            Kafka      | kafka      | /spec/kafka/listeners/0/type                        | "inside"   | enumeration
            KafkaTopic | planmonitor.indicators.v1 | /spec/partitions                     | 0          | partitions
            KafkaUser  | gateway    | /spec/authentication/type                           | "password" | enumeration
            HTTPRoute  | gateway    | /spec/rules/0/matches/0/path/type                   | "Prefix"   | enumeration
            Certificate| door       | /spec/privateKey/algorithm                          | "DSA"      | enumeration
            PodMonitor | plan-monitor | /spec/podMetricsEndpoints/0/intervall             | "15s"      | intervall
            PrometheusRule | plan-monitor | /spec/groups/0/rules/0/expr                   | [1]        | expr
            ObjectStore| postgres-backups | /spec/configuration/destination               | "s3://x"   | destination
            ScheduledBackup | postgres-nightly | /spec/method                             | "tape"     | enumeration
            Deployment | gateway    | /apiVersion                                         | "apps/v2"  | nobody knows
            Deployment | gateway    | /spec/selector/matchLabels/app.kubernetes.io~1name  | "gate"     | does not find its own pods
            Service    | gateway    | /spec/selector/app.kubernetes.io~1name              | "gate"     | its selector finds 0
            Service    | projects   | /spec/ports/0/targetPort                            | 8080       | nobody opens
            PodDisruptionBudget | projects | /spec/selector/matchLabels/app.kubernetes.io~1name | "project" | its selector finds 0
            HorizontalPodAutoscaler | projects | /spec/scaleTargetRef/name                | "project"  | there is no
            Deployment | gateway    | /spec/replicas                                      | 3          | sets replicas too
            HTTPRoute  | gateway    | /spec/rules/0/backendRefs/0/port                    | 80         | no service has
            Deployment | gateway    | /spec/template/spec/serviceAccountName              | "default"  | no service account
            Deployment | gateway    | /spec/template/spec/containers/0/envFrom/0/configMapRef/name | "commen" | no config map
            Deployment | gateway    | /spec/template/spec/containers/0/env/0/valueFrom/secretKeyRef/key | "user" | nobody makes secret
            Deployment | gateway    | /spec/template/spec/volumes/1/secret/items          |            | mounts all of a secret
            Deployment | gateway    | /spec/template/spec/volumes/0/name                  | "temp"     | no volume tmp
            KafkaUser  | gateway    | /metadata/name                                      | "door"     | nobody makes secret gateway/sasl
            Namespace  | plan-monitor | /metadata/labels/pod-security.kubernetes.io~1enforce | "baseline" | enforce the restricted
            Deployment | gateway    | /spec/template/spec/securityContext/runAsNonRoot    | false      | may run as root
            Deployment | gateway    | /spec/template/spec/securityContext/runAsUser       | 0          | runs as user 0
            Deployment | gateway    | /spec/template/spec/securityContext/seccompProfile  |            | seccomp
            Deployment | gateway    | /spec/template/spec/hostNetwork                     | true       | host's namespaces
            Deployment | gateway    | /spec/template/spec/automountServiceAccountToken    |            | mounts a token
            Deployment | gateway    | /spec/template/spec/enableServiceLinks              | true       | variables of services
            Deployment | gateway    | /spec/template/spec/volumes/0/hostPath              | {"path": "/"} | path of its host
            Deployment | gateway    | /spec/template/spec/containers/0/securityContext/allowPrivilegeEscalation | | gain privileges
            Deployment | gateway    | /spec/template/spec/containers/0/securityContext/privileged | true | is privileged
            Deployment | gateway    | /spec/template/spec/containers/0/securityContext/capabilities/drop | [] | keeps capabilities
            Deployment | gateway    | /spec/template/spec/containers/0/securityContext/readOnlyRootFilesystem | false | writes into its image
            Deployment | gateway    | /spec/template/spec/containers/0/ports/0/hostPort   | 8080       | port of its host
            Deployment | gateway    | /spec/template/spec/containers/0/startupProbe       |            | has no startupProbe
            Deployment | gateway    | /spec/template/spec/containers/0/readinessProbe/httpGet/path | "/q/health" | readinessProbe asks
            Deployment | gateway    | /spec/template/spec/containers/0/livenessProbe/httpGet/port | "web" | livenessProbe asks
            Deployment | gateway    | /spec/template/spec/containers/0/resources/limits/memory |       | no request or no limit
            Deployment | gateway    | /spec/template/spec/containers/0/resources/requests/memory | "2Gi" | more memory than its limit
            Deployment | gateway    | /spec/strategy/rollingUpdate/maxUnavailable         | 1          | takes pods away
            Deployment | gateway    | /spec/template/spec/containers/0/lifecycle          |            | before endpoints know
            Deployment | gateway    | /spec/template/spec/terminationGracePeriodSeconds   | 30         | killed while it stops
            Job        | migrate-gateway | /spec/activeDeadlineSeconds                    |            | may try for ever
            NetworkPolicy | deny-all | /spec/ingress                                      | [{}]       | past the gateway
            NetworkPolicy | deny-all | /spec/egress                                       | [{}]       | may leave the cluster
            NetworkPolicy | to-postgres | /spec/egress/0/ports/0/port                     | 5433       | cannot reach what QUARKUS_DATASOURCE_JDBC_URL
            NetworkPolicy | to-kafka | /spec/egress/0/to/0/podSelector/matchLabels/strimzi.io~1cluster | "k" | cannot reach what KAFKA_BOOTSTRAP
            NetworkPolicy | to-the-issuer | /spec/egress                                  | []         | AUTH_SERVER_URL
            NetworkPolicy | gateway-asks-the-owners | /spec/egress/1                      |            | PLANMONITOR_UPSTREAMS_PROJECTS_URL
            NetworkPolicy | owners-answer-the-gateway | /spec/ingress                     | []         | PLANMONITOR_UPSTREAMS_INDICATORS_URL
            NetworkPolicy | to-receivers-of-webhooks | /spec/podSelector/matchLabels      | {}         | may leave the cluster
            NetworkPolicy | gateway-is-the-door | /spec/ingress                           | []         | nobody can come in
            NetworkPolicy | prometheus-reads-metrics | /spec/ingress                      | []         | Prometheus cannot read
            """)
    void isFound(String kind, String name, String place, String value, String finding) throws JsonProcessingException {
        Manifests manifests = Overlay.PRODUCTION.manifests();
        spoil(manifests.find(kind, name).orElseThrow(), JsonPointer.compile(place), value);
        assertThat(said(manifests)).anySatisfy(sentence -> assertThat(sentence).contains(finding));
    }

    /** What keeps one program from another is found too when it is gone. */
    @ParameterizedTest
    @CsvSource({"gateway-is-the-door, can be reached past the gateway", "owners-answer-the-gateway, may ask Deployment"
    })
    void aPolicyThatLetsInTooMany(String policy, String finding) throws JsonProcessingException {
        Manifests manifests = Overlay.PRODUCTION.manifests();
        Manifest opened = manifests.find("NetworkPolicy", policy).orElseThrow();
        spoil(opened, JsonPointer.compile("/spec/podSelector"), "{}");
        if (policy.startsWith("owners")) {
            spoil(opened, JsonPointer.compile("/spec/ingress/0/from/0/podSelector"), "{}");
            spoil(
                    manifests.find("NetworkPolicy", "gateway-asks-the-owners").orElseThrow(),
                    JsonPointer.compile("/spec/podSelector"),
                    "{}");
        }
        assertThat(said(manifests)).anySatisfy(sentence -> assertThat(sentence).contains(finding));
    }

    private static List<String> said(Manifests manifests) {
        Stream<String> findings = ChecksTest.ALL.stream().flatMap(check -> check.findings(manifests));
        return findings.toList();
    }

    private static void spoil(Manifest manifest, JsonPointer place, @org.jspecify.annotations.Nullable String value)
            throws JsonProcessingException {
        JsonNode parent = manifest.json().at(place.head());
        String last = place.last().getMatchingProperty();
        if (parent instanceof ArrayNode array) {
            array.remove(place.last().getMatchingIndex());
        } else if (value == null) {
            assertThat(((ObjectNode) parent).remove(last))
                    .as("what is removed was there")
                    .isNotNull();
        } else {
            ((ObjectNode) parent).set(last, MAPPER.readTree(value));
        }
    }
}
