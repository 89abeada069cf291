package org.planmonitor.bench.suite;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.bench.load.Pace;
import org.planmonitor.local.Failure;

/**
 * From the answer to a write to the first dashboard that shows it. The probe makes one indicator go on the red list and
 * off it again and asks the dashboard again every 5 ms; asking is part of the time.
 */
final class Latency {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration GIVEN_UP = Duration.ofSeconds(10);
    /** Who asks without a pause takes a processor from those whose work is measured. */
    private static final Duration PAUSE = Duration.ofMillis(5);

    private static final BigDecimal FAR_BEHIND = new BigDecimal("-1000");
    private static final BigDecimal FAR_AHEAD = new BigDecimal("100000");

    private final HttpClient client;
    private final URI dashboard;
    private final Cell probe;
    private final String code;

    Latency(HttpClient client, String gateway, String plan, String code, Cell probe) {
        this.client = client;
        this.dashboard = URI.create(gateway + "/reports/v1/plans/" + plan + "/dashboard");
        this.probe = probe;
        this.code = code;
    }

    List<Duration> measure(Duration howLong, int perSecond) throws IOException, InterruptedException {
        List<Duration> seen = new ArrayList<>();
        long start = System.nanoTime();
        Pace pace = Pace.of(perSecond);
        long turn = 0;
        while (System.nanoTime() - start < howLong.toNanos()) {
            boolean red = !isRed();
            probe.publish(red ? FAR_BEHIND : FAR_AHEAD);
            long committed = System.nanoTime();
            while (isRed() != red) {
                if (System.nanoTime() - committed > GIVEN_UP.toNanos()) {
                    throw Failure.of("A write is not in the dashboard after %d s.", GIVEN_UP.toSeconds());
                }
                Thread.sleep(PAUSE);
            }
            seen.add(Duration.ofNanos(System.nanoTime() - committed));
            turn++;
            pace.await(turn);
        }
        return seen;
    }

    private boolean isRed() throws IOException, InterruptedException {
        String body = client.send(HttpRequest.newBuilder(dashboard).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        for (JsonNode item : JSON.readTree(body).path("redList")) {
            if (item.path("code").asText().equals(code)) {
                return true;
            }
        }
        return false;
    }
}
