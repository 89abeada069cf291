package org.planmonitor.bench.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.report.Looks;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.Failure;

/** A body of 1 GB up and down through a gateway whose JVM ends when it needs more than 64 MiB of heap. */
public final class LargeBodies {

    private static final String HEAP = "-Xmx64m";
    /** Beside what the suite gives a service to begin with, which is more than that. */
    private static final List<String> FLAGS = List.of("-Xms64m", "-Xmn24m", HEAP);

    private static final long BYTES = 1_000_000_000;
    private static final long BYTES_IN_SHORT = 100_000_000;
    private static final int CHUNK = 1 << 16;
    private static final double MEBI = 1 << 20;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final long bytes;

    private LargeBodies(String base, long bytes) {
        this.base = base;
        this.bytes = bytes;
    }

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (Stand stand = Stand.free(setting.root())) {
            String sink = stand.program("sink", (java, port) -> Bare.command(java, Sink.class, port));
            String gateway = stand.service(
                    "reports-gateway", "gateway", Map.of("planmonitor.upstreams.projects.url", sink), FLAGS);
            long bytes = setting.rounds() < 3 ? BYTES_IN_SHORT : BYTES;
            Table table = Table.of("%,d bytes, gateway with %s".formatted(bytes, HEAP), "MiB a second");
            for (var way :
                    Map.of("straight", sink, "through the gateway", gateway).entrySet()) {
                LargeBodies bodies = new LargeBodies(way.getValue(), bytes);
                Looks down = new Looks();
                Looks up = new Looks();
                for (int round = 0; round < setting.rounds(); round++) {
                    down.add(bodies.down());
                    up.add(bodies.up());
                }
                table.row("down, " + way.getKey(), down.in("%,.0f")).row("up, " + way.getKey(), up.in("%,.0f"));
            }
            table.print();
        }
    }

    private double down() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        URI address = URI.create(base + "/projects/v1/large?bytes=" + bytes);
        HttpResponse<InputStream> answer =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
        long read = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream body = answer.body()) {
            for (int some = body.read(chunk); some >= 0; some = body.read(chunk)) {
                read += some;
            }
        }
        return mebiPerSecond(read, begin);
    }

    private double up() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/projects/v1/large"))
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(bytes)), bytes))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return mebiPerSecond(answer.statusCode() == 200 ? Long.parseLong(answer.body()) : 0, begin);
    }

    private double mebiPerSecond(long passed, long begin) {
        if (passed != bytes) {
            throw Failure.of("%d of %d bytes passed %s.", passed, bytes, base);
        }
        return passed / MEBI / ((System.nanoTime() - begin) / 1e9);
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(left, most);
            left -= some;
            return some;
        }
    }
}
