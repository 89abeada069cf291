package org.planmonitor.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.load.Field;
import org.planmonitor.bench.load.Pace;
import org.planmonitor.bench.load.Wrk;
import org.planmonitor.bench.report.Percentiles;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.Failure;

/**
 * A dashboard at a steady rate, and asked for again and again beside handlers that have nothing but its bytes: in an otherwise empty
 * Quarkus application, and in a Vert.x server without any. Gateway and yardsticks have one processor, the load shares the other with the
 * database.
 */
public final class Repeated {

    /** More looks than elsewhere, as where the proxy is measured. */
    private static final int LOOKS_A_ROUND = 3;

    private static final int CONNECTIONS = 16;
    private static final int PER_SECOND = 200;
    private static final Duration STEADY = Duration.ofSeconds(30);
    private static final int HAPPENINGS = 20_000;

    private Repeated() {}

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (Stand stand = Stand.pinned(setting.root())) {
            String gateway = stand.service("reports-gateway", Map.of());
            try (Emitter emitter = new Emitter(stand.kafka())) {
                SimulatedPlan.beginning().forEach(event -> emitter.emit(event, event.subject()));
                for (long n = 0; n < HAPPENINGS; n++) {
                    emitter.emit(SimulatedPlan.happening(n), "happening-" + n);
                }
                emitter.flush();
            }
            HttpResponse<byte[]> settled = settled(gateway);
            String tag = settled.headers().firstValue("ETag").orElse("");
            Path body = Files.write(stand.directory().resolve("dashboard.json"), settled.body());
            Path path = Files.write(stand.directory().resolve("dashboard.path"), List.of(SimulatedPlan.DASHBOARD));
            Map<String, String> ways = new LinkedHashMap<>();
            ways.put("gateway", gateway);
            ways.put(
                    "Quarkus",
                    stand.program("bare-quarkus", (java, port) -> Bare.quarkus(setting.root(), java, port, body, tag)));
            ways.put(
                    "Vert.x",
                    stand.program(
                            "bare-answer",
                            (java, port) -> Bare.command(java, BareAnswer.class, port, body.toString(), tag)));
            Wrk wrk = Wrk.in(stand.directory());
            Field field = new Field();
            for (String status : List.of("200", "304")) {
                List<String> headers = status.equals("304") ? List.of("If-None-Match: " + tag) : List.of();
                ways.forEach((way, address) -> field.add(
                        way + " " + status,
                        howLong -> wrk.answered(address, path, headers, CONNECTIONS, howLong)
                                .perSecond()));
            }
            // More than the bare handlers, the gateway has to compile before it is what it is for weeks.
            field.look(setting.warmUp().multipliedBy(2), setting.look(), setting.rounds() * LOOKS_A_ROUND);
            Table table = Table.of(
                    "dashboard of %,d bytes, %d connections".formatted(settled.body().length, CONNECTIONS),
                    "gateway, a second",
                    "bare handler in Quarkus",
                    "of it",
                    "bare handler in Vert.x",
                    "of it");
            for (String status : List.of("200", "304")) {
                var ours = field.of("gateway " + status);
                var quarkus = field.of("Quarkus " + status);
                var vertx = field.of("Vert.x " + status);
                table.row(
                        status,
                        ours.in("%,.0f"),
                        quarkus.in("%,.0f"),
                        ours.per(quarkus).in("%.2f"),
                        vertx.in("%,.0f"),
                        ours.per(vertx).in("%.2f"));
            }
            table.print();
            steady(gateway); // whoever asks has to be warm as well
            System.out.printf(
                    "at %d a second for %d s, whatever was answered: %s%n",
                    PER_SECOND, STEADY.toSeconds(), steady(gateway));
        }
    }

    /** The dashboard once it does not change any more. */
    private static HttpResponse<byte[]> settled(String gateway) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + SimulatedPlan.DASHBOARD))
                .build();
        String before = "none";
        for (int tries = 0; tries < 120; tries++) {
            HttpResponse<byte[]> now = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String tag = now.headers().firstValue("ETag").orElse("");
            if (now.statusCode() == 200 && tag.equals(before)) {
                return now;
            }
            before = tag;
            Thread.sleep(2_000);
        }
        throw Failure.of("The dashboard does not come to rest.");
    }

    /** At fixed instants, whether or not those before were answered; a request waits for nobody. */
    private static Percentiles steady(String gateway) throws InterruptedException {
        int requests = (int) (PER_SECOND * STEADY.toSeconds());
        List<Duration> took = Collections.synchronizedList(new ArrayList<>(requests));
        CountDownLatch answered = new CountDownLatch(requests);
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + SimulatedPlan.DASHBOARD))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            Pace pace = Pace.of(PER_SECOND);
            for (int turn = 0; turn < requests; turn++) {
                long due = pace.await(turn);
                var _ = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                        .whenComplete((answer, problem) -> {
                            if (answer != null && answer.statusCode() == 200) {
                                took.add(Duration.ofNanos(System.nanoTime() - due));
                            }
                            answered.countDown();
                        });
            }
            answered.await();
        }
        if (took.size() < requests) {
            throw Failure.of("%d of %d requests were not answered.", requests - took.size(), requests);
        }
        return Percentiles.of(took);
    }
}
