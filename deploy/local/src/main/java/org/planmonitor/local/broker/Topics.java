package org.planmonitor.local.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics of the suite: kept for ever, because read models are rebuilt by replay. Twelve partitions, fixed: a key must
 * always find the same partition.
 */
final class Topics {

    static final int PARTITIONS = 12;

    private static final Map<String, String> KEPT_FOR_EVER = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

    private Topics() {}

    static List<String> names() {
        return Stream.of("planmonitor.indicators.v1", "planmonitor.projects.v1", "planmonitor.reports.v1")
                .flatMap(topic -> Stream.of(topic, topic + ".restricted"))
                .flatMap(topic -> Stream.of(topic, topic + ".dlq"))
                .toList();
    }

    static void ensure(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = names().stream()
                    .filter(topic -> !present.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1).configs(KEPT_FOR_EVER))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }
}
