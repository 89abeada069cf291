package org.planmonitor.reports.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;
import org.planmonitor.reports.testing.Tight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.kit.testing.Patience.await;

/** A stream goes on at another replica where it ended at one, and nobody suffers from a reader who does not read. */
@QuarkusTest
@TestProfile(Tight.class)
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class ReplicasTest {

    private static final int MANY = 500;
    /** What makes the plan known may still be on its way when a stream begins. */
    private static final String PAINTED = "?types=plan.painted";

    private final Topics topics;
    private final Happenings happenings;
    private final StreamConfig config;

    ReplicasTest(Topics topics, Happenings happenings, StreamConfig config) {
        this.topics = topics;
        this.happenings = happenings;
        this.config = config;
    }

    @Test
    void anotherReplicaGoesOnWhereTheFirstEnded() throws IOException {
        String plan = known("two-replicas");
        var other = new Streams(topics, happenings, config);
        var filter = new Filter(plan, Set.of("plan.painted"), EnumSet.of(Sharing.PUBLIC));
        List<String> heard = new CopyOnWriteArrayList<>();
        String place;
        try (var first = Listening.to(plan, PAINTED, null, null)) {
            Emitted.send(events(plan, 0, 40));
            first.await(25).stream().limit(25).forEach(told -> heard.add(told.event()));
            place = first.told().get(24).id();
        }

        var going = other.open(filter, Place.parse(place).orElseThrow(), () -> {
                    throw new AssertionError("nobody is slow here");
                })
                .subscribe()
                .with(told -> {
                    Happening happening = told.happening();
                    if (happening != null) {
                        heard.add(new Listening.Told("", "", happening.cloudEvent()).event());
                    }
                });
        Emitted.send(events(plan, 40, 10));

        await().until(() -> heard.size() >= 50);
        await().during(Duration.ofMillis(400)).until(() -> heard.size() == 50);
        assertThat(heard).doesNotHaveDuplicates();
        going.cancel();
        other.stop(new ShutdownEvent());
    }

    @Test
    void whoDoesNotReadIsCutOffAndTheOthersHearEverything() throws IOException {
        String plan = known("slow-reader");
        try (var socket = new Socket("localhost", RestAssured.port);
                var reading = Listening.to(plan, PAINTED, null, null)) {
            OutputStream request = socket.getOutputStream();
            request.write("GET /reports/v1/plans/%s/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .formatted(plan)
                    .getBytes(StandardCharsets.US_ASCII));
            request.flush();
            assertThat(socket.getInputStream().read()).isEqualTo('H');

            Emitted.send(large(plan));

            assertThat(reading.await(MANY)).hasSize(MANY);
            socket.setSoTimeout(20_000);
            assertThat(untilCutOff(socket).split("event:plan.painted", -1).length - 1)
                    .isBetween(1, MANY - 1);
        }
    }

    /** What still comes before the connection ends; fails when it does not end. */
    private static String untilCutOff(Socket socket) throws IOException {
        var told = new StringBuilder();
        var buffer = new byte[65_536];
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
                told.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (SocketException _) {
            // reset: cut off while data was under way
        }
        return told.toString();
    }

    private static String known(String code) {
        Emitted.send(new SmallPlan(code, false).events());
        await().until(() ->
                given().get("/reports/v1/plans/" + code + "/dashboard").statusCode() == 200);
        return code;
    }

    private static List<Emitted> events(String plan, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> event(plan, i, ""))
                .toList();
    }

    private static List<Emitted> large(String plan) {
        String words = "x".repeat(40_000);
        return IntStream.range(0, MANY).mapToObj(i -> event(plan, i, words)).toList();
    }

    private static Emitted event(String plan, int n, String words) {
        return new Emitted(
                Emitted.INDICATORS,
                "plan.painted",
                "plan",
                plan,
                10_000 + n,
                "{\"plan\":\"" + plan + "\",\"words\":\"" + words + "\"}");
    }
}
