package org.planmonitor.bench.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.report.Looks;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Await;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.Failure;

/**
 * Deliveries a second, signed, in order per aggregate and written down, to receivers that answer at once: events for several
 * subscriptions all come together, and the time runs until the last receiver has heard the last of them.
 */
public final class Webhooks {

    private static final int SUBSCRIPTIONS = 20;
    private static final int EVENTS = 500;
    private static final int WARM_UP = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private volatile CountDownLatch awaited = new CountDownLatch(0);
    private final Set<String> heard = ConcurrentHashMap.newKeySet();

    private Webhooks() {}

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (Stand stand = Stand.free(setting.root())) {
            String gateway = stand.service("reports-gateway", Map.of());
            try (Emitter emitter = new Emitter(stand.kafka())) {
                new Webhooks().measure(setting, stand, gateway, emitter);
            }
        }
    }

    private void measure(Setting setting, Stand stand, String gateway, Emitter emitter)
            throws IOException, InterruptedException {
        Vertx vertx = Vertx.vertx();
        try {
            int port = vertx.createHttpServer()
                    .requestHandler(this::receive)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .actualPort();
            SimulatedPlan.beginning().forEach(event -> emitter.emit(event, event.subject()));
            emitter.flush();
            SimulatedPlan.awaitKnown(gateway);
            subscribe(new Http(gateway), stand.token("planner"), port);
            Looks perSecond = new Looks();
            for (int round = 0; round < WARM_UP + setting.rounds(); round++) {
                double rate = round(emitter, round);
                if (round >= WARM_UP) {
                    perSecond.add(rate);
                }
            }
            Table.of("webhooks, %d receivers".formatted(SUBSCRIPTIONS), "deliveries a second")
                    .row(
                            "%,d deliveries a round, %d rounds after %d"
                                    .formatted(SUBSCRIPTIONS * EVENTS, setting.rounds(), WARM_UP),
                            perSecond.in("%,.0f"))
                    .print();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static void subscribe(Http gateway, String token, int port) throws IOException, InterruptedException {
        for (int i = 0; i < SUBSCRIPTIONS; i++) {
            gateway.post("/reports/v1/subscriptions", token, """
                    {"plan": "%s", "sink": "http://127.0.0.1:%d/receiver-%d", "filter": {"types": ["assessment.changed"]}}""".formatted(SimulatedPlan.CODE, port, i));
        }
        Await.until(
                () -> !gateway.get("/reports/v1/subscriptions?limit=500", token)
                        .body()
                        .toString()
                        .contains("UNCONFIRMED"),
                PATIENCE,
                "The receivers were not asked.");
    }

    /** What is sent twice is counted once. */
    private double round(Emitter emitter, int round) throws InterruptedException {
        heard.clear();
        CountDownLatch all = new CountDownLatch(SUBSCRIPTIONS * EVENTS);
        awaited = all;
        long begin = System.nanoTime();
        for (long n = 0; n < EVENTS; n++) {
            emitter.emit(SimulatedPlan.verdict((long) round * EVENTS + n), "hook-" + round + "-" + n);
        }
        emitter.flush();
        if (!all.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw Failure.of("%d of %d deliveries did not come.", all.getCount(), SUBSCRIPTIONS * EVENTS);
        }
        return SUBSCRIPTIONS * EVENTS / ((System.nanoTime() - begin) / 1e9);
    }

    private void receive(HttpServerRequest request) {
        if (request.method().equals(HttpMethod.OPTIONS)) {
            request.response()
                    .putHeader("WebHook-Allowed-Origin", "*")
                    .putHeader("WebHook-Allowed-Rate", "*")
                    .end();
            return;
        }
        String delivery = request.path() + " " + request.getHeader("webhook-id");
        request.endHandler(end -> {
            if (heard.add(delivery)) {
                awaited.countDown();
            }
            request.response().setStatusCode(204).end();
        });
    }
}
