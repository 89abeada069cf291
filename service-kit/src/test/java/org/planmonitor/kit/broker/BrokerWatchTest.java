package org.planmonitor.kit.broker;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.KafkaBroker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class BrokerWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void what_started_before_its_broker_becomes_ready_with_it_and_stays_so_without_it() throws InterruptedException {
        try (KafkaBroker broker = new KafkaBroker()) {
            BrokerWatch watch = watching(Map.of("bootstrap.servers", broker.bootstrapServers()));
            BrokerHealth health = new BrokerHealth(watch);
            try {
                await().atMost(PATIENCE).until(() -> said(health, "why").contains("does the broker run"));
                assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
                assertThat(said(health, "address")).isEqualTo(broker.bootstrapServers());

                broker.start();
                await().atMost(PATIENCE).until(() -> health.call().getStatus() == Status.UP);
                assertThat(said(health, "state")).isEqualTo("there");

                broker.stop();
                await().atMost(PATIENCE).until(() -> said(health, "state").equals("away"));
                assertThat(health.call().getStatus()).isEqualTo(Status.UP);
                assertThat(said(health, "why")).contains("does the broker run");
            } finally {
                watch.stop(new ShutdownEvent());
            }
        }
    }

    @Test
    void a_name_that_nobody_knows_is_said() throws InterruptedException {
        BrokerWatch watch = watching(Map.of("bootstrap.servers", "broker.invalid:9092"));
        try {
            await().atMost(PATIENCE)
                    .until(() -> said(new BrokerHealth(watch), "why").contains("kafka.bootstrap.servers"));
        } finally {
            watch.stop(new ShutdownEvent());
        }
    }

    private static BrokerWatch watching(Map<String, Object> kafka) {
        BrokerWatch watch = new BrokerWatch(kafka, Clock.systemUTC(), Duration.ofMillis(200), Duration.ofSeconds(2));
        watch.start(new StartupEvent());
        return watch;
    }

    private static String said(BrokerHealth health, String key) {
        HealthCheckResponse response = health.call();
        return String.valueOf(response.getData().orElse(Map.of()).get(key));
    }
}
