package org.planmonitor.kit.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Gives a {@code @QuarkusTest} its database, broker and tokens:
 * {@code @WithTestResource(value = PlatformResource.class, initArgs = {@ResourceArg(name = "database", value = "indicators"),
 * @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")})}. Each topic is made with its restricted and dead-letter
 * companions.
 */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {

    private String database = "kit";
    private List<String> topics = List.of();

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", database);
        String names = initArgs.getOrDefault("topics", "");
        topics = names.isEmpty() ? List.of() : List.of(names.split(","));
    }

    @Override
    public Map<String, String> start() {
        Platform.Database db = Platform.database(database);
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", db.url());
        config.put("quarkus.datasource.username", db.app());
        config.put("quarkus.datasource.password", db.password());
        config.put("quarkus.flyway.username", db.owner());
        config.put("quarkus.flyway.password", db.password());
        config.put(
                "kafka.bootstrap.servers",
                Platform.kafka(topics.stream()
                        .flatMap(PlatformResource::withCompanions)
                        .toList()));
        config.put("quarkus.oidc.public-key", Tokens.publicKey());
        config.put("quarkus.http.host", "127.0.0.1");
        return config;
    }

    @Override
    public void stop() {
        // The platform lives as long as the JVM: the next test profile uses it too.
    }

    private static java.util.stream.Stream<String> withCompanions(String topic) {
        return java.util.stream.Stream.of(topic, topic + ".restricted", topic + ".dlq", topic + ".restricted.dlq");
    }
}
