package org.planmonitor.reports.proxy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.reports.upstream.Timeouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmonitor.reports.proxy.Door.row;

/** Each route has its own time; what no row fits has its owner's. */
class RouteTimesTest extends BeforeOwner {

    private static final Set<String> OWNERS = Set.of("indicators", "projects");
    private static final Duration OTHERWISE = Duration.ofSeconds(99);

    @ParameterizedTest
    @CsvSource({
        "GET,    /projects/v1/packs/taiyuan,               1",
        "DELETE, /projects/v1/packs/taiyuan,               2",
        "GET,    /projects/v1/packs/taiyuan/content,       3",
        "GET,    /projects/v1/packs/taiyuan/content/parts, 3",
        "GET,    /projects/v1/packs/latest,                4",
        "POST,   /projects/v1/packs,                       5",
        "PUT,    /projects/v1/packs,                       6",
        "GET,    /projects,                                6",
        "HEAD,   /projects/v1/packs/taiyuan,               1",
        "GET,    /indicators/v1/packs/taiyuan,             99",
        "GET,    /projectsv1/packs,                        99"
    })
    void theMostParticularRowWins(String method, String path, int seconds) {
        RouteTimes times = times(
                row("/projects/**", null, Duration.ofSeconds(6)),
                row("/projects/v1/packs", "post", Duration.ofSeconds(5)),
                row("/projects/v1/packs/{plan}/**", null, Duration.ofSeconds(3)),
                row("/projects/v1/packs/{plan}", null, Duration.ofSeconds(2)),
                row("/projects/v1/packs/{plan}", "GET", Duration.ofSeconds(1)),
                row("/projects/v1/packs/latest", null, Duration.ofSeconds(4)));

        assertThat(times.of(HttpMethod.valueOf(method), path, OTHERWISE)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports/v1/plans",
                "projects/v1",
                "/project/v1",
                "/projects*",
                "/projects/**/packs",
                "",
                "/projects//packs",
                "/projects/v1/",
                "/projects/v1/{list}.csv",
                "/projects/v1/**.csv"
            })
    void aRowThatCouldNeverFitEndsTheStart(String path) {
        assertThatThrownBy(() -> times(row(path, null, Duration.ofSeconds(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("planmonitor.timeouts.");
    }

    @Test
    void twoRowsOfOneRouteEndTheStart() {
        assertThatThrownBy(() -> times(
                        row("/projects/v1/packs/{plan}", "POST", Duration.ofSeconds(1)),
                        row("/projects/v1/packs/{code}", "post", Duration.ofSeconds(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same route");
    }

    @Test
    void aMethodThatIsNoneEndsTheStart() {
        assertThatThrownBy(() -> times(row("/projects/v1/packs", "GTE", Duration.ofSeconds(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GTE");
    }

    @Test
    void aTimeThatIsNoneEndsTheStart() {
        assertThatThrownBy(() -> times(row("/projects/v1/packs", null, Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("silence");
    }

    /** The owner answers after four seconds, its own time is three. All are asked at once, of a door that was used before. */
    @Test
    void aSlowRouteIsGivenUpAtItsOwnTimeAndALongerOneIsWaitedFor() throws Exception {
        before(Door.withTimes(
                silent(Duration.ofSeconds(4)),
                row("/projects/v1/plans/{plan}/quick", "GET", Duration.ofMillis(400)),
                row("/projects/v1/packs/**", "GET", Duration.ofSeconds(15)),
                row("/projects/v1/packs", "POST", Duration.ofMillis(400))));
        door.get("/projects/v1/packs/warm");

        var quick = call(HttpRequest.newBuilder(door.at("/projects/v1/plans/taiyuan/quick")));
        var ordinary = call(HttpRequest.newBuilder(door.at("/projects/v1/plans/taiyuan/other")));
        var export = call(HttpRequest.newBuilder(door.at("/projects/v1/packs/taiyuan/content")));
        var upload = call(
                HttpRequest.newBuilder(door.at("/projects/v1/packs")).POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(List.of(quick.join(), upload.join())).allSatisfy(answer -> {
            assertTimeout(answer.response());
            assertThat(answer.took())
                    .isBetween(Duration.ofMillis(350), ordinary.join().took().minusSeconds(1));
        });
        assertThat(ordinary.join().took()).isGreaterThan(Duration.ofMillis(2_900));
        assertTimeout(ordinary.join().response());
        assertThat(export.join().response().statusCode()).isEqualTo(200);
        assertThat(export.join().response().body()).isEqualTo("late");
    }

    @Test
    void aCallerWhoWaitsForAnOwnerIsNotCutAsIdle() throws Exception {
        before(Door.cuttingIdle(silent(Duration.ofMillis(2_500)), 1));

        assertThat(door.get("/projects/v1/plans").body()).isEqualTo("late");
        assertThat(door.send(HttpRequest.newBuilder(door.at("/projects/v1/packs"))
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .body())
                .isEqualTo("late");
    }

    private record Timed(HttpResponse<String> response, Duration took) {}

    private CompletableFuture<Timed> call(HttpRequest.Builder request) {
        long begun = System.nanoTime();
        return door.client()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> new Timed(response, Duration.ofNanos(System.nanoTime() - begun)));
    }

    private static void assertTimeout(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("UPSTREAM_TIMEOUT");
    }

    /** The port of an owner that says nothing for so long. */
    private int silent(Duration silence) {
        return listening(request -> request.endHandler(end -> vertx.setTimer(
                        silence.toMillis(), later -> request.response().end("late"))))
                .actualPort();
    }

    private static RouteTimes times(Timeouts.Row... rows) {
        Map<String, Timeouts.Row> named = new TreeMap<>();
        for (Timeouts.Row row : rows) {
            named.put(row.path() + row.method(), row);
        }
        return new RouteTimes(() -> named, OWNERS);
    }
}
