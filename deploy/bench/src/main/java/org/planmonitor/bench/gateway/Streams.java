package org.planmonitor.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.load.Pace;
import org.planmonitor.bench.report.Percentiles;
import org.planmonitor.bench.stand.Await;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.Failure;

/** Two thousand clients hear one plan at once: from the moment an event goes to the broker until each of them has it. */
public final class Streams {

    private static final String HEAP = "-Xmx512m";
    private static final int CLIENTS = 2_000;
    private static final int EVENTS_PER_SECOND = 5;
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"(heard-\\d+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Duration> heard = new ConcurrentLinkedQueue<>();

    private Streams() {}

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (Stand stand = Stand.free(setting.root())) {
            String gateway = stand.service("reports-gateway", "gateway", Map.of(), List.of(HEAP));
            try (Emitter emitter = new Emitter(stand.kafka())) {
                SimulatedPlan.beginning().forEach(event -> emitter.emit(event, event.subject()));
                emitter.flush();
                SimulatedPlan.awaitKnown(gateway);
                new Streams().measure(setting, gateway, emitter);
            }
        }
    }

    private void measure(Setting setting, String gateway, Emitter emitter) throws IOException, InterruptedException {
        Vertx vertx = Vertx.vertx();
        try {
            connect(vertx, URI.create(gateway));
            long warmUp = setting.warmUp().toSeconds() * EVENTS_PER_SECOND;
            long measured = setting.look().multipliedBy(5L * setting.rounds()).toSeconds() * EVENTS_PER_SECOND;
            tell(emitter, 0, warmUp);
            awaitHeard(warmUp * CLIENTS);
            heard.clear();
            tell(emitter, warmUp, measured);
            awaitHeard(measured * CLIENTS);
            List<Duration> all = new ArrayList<>(heard);
            System.out.printf(
                    "%,d streams, %s, %d events a second to each: %s%n",
                    CLIENTS, HEAP, EVENTS_PER_SECOND, Percentiles.of(all));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private void connect(Vertx vertx, URI gateway) throws InterruptedException {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost(gateway.getHost()).setDefaultPort(gateway.getPort()),
                new PoolOptions().setHttp1MaxSize(CLIENTS + 1));
        CountDownLatch open = new CountDownLatch(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            client.request(HttpMethod.GET, "/reports/v1/plans/" + SimulatedPlan.CODE + "/stream")
                    .compose(request -> request.send())
                    .onSuccess(response -> {
                        listen(response);
                        open.countDown();
                    })
                    .onFailure(problem -> System.err.println(problem));
            if (i % 100 == 99) {
                Thread.sleep(200); // as people come: not all in the same instant
            }
        }
        if (!open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw Failure.of("%d streams did not open.", open.getCount());
        }
    }

    private void listen(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            throw Failure.of("A stream was answered %d.", response.statusCode());
        }
        StringBuilder rest = new StringBuilder();
        response.handler((Buffer chunk) -> {
            rest.append(chunk.toString(StandardCharsets.UTF_8));
            Matcher id = ID.matcher(rest);
            int end = 0;
            while (id.find()) {
                end = id.end();
                Long begin = sent.get(id.group(1));
                if (begin != null) {
                    heard.add(Duration.ofNanos(System.nanoTime() - begin));
                }
            }
            rest.delete(0, Math.max(end, rest.length() - 200));
        });
    }

    private void tell(Emitter emitter, long from, long count) throws InterruptedException {
        Pace pace = Pace.of(EVENTS_PER_SECOND);
        for (long n = from; n < from + count; n++) {
            pace.await(n - from);
            sent.put("heard-" + n, System.nanoTime());
            emitter.emit(SimulatedPlan.verdict(n), "heard-" + n);
        }
    }

    private void awaitHeard(long count) throws IOException, InterruptedException {
        Await.until(() -> heard.size() >= count, PATIENCE, "Not all of %d deliveries came.", count);
    }
}
