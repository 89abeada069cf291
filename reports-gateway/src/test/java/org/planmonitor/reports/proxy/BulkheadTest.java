package org.planmonitor.reports.proxy;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.kit.testing.Patience.await;

/** An owner that hangs takes its own places and no others, and gives them back however an exchange ends. */
class BulkheadTest extends BeforeOwner {

    private static final String HANGS = "/indicators/v1/hangs";

    /** Longer than any of these tests, so that no place comes back by itself. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private final AtomicInteger arrived = new AtomicInteger();
    private final List<Socket> callers = new ArrayList<>();

    @BeforeEach
    void open() {
        before(door(LONG));
    }

    @AfterEach
    void hangUp() throws Exception {
        for (Socket caller : callers) {
            caller.close();
        }
    }

    @Test
    void theOtherOwnerIsServedAtOnceAndFurtherCallersAreToldToComeAgain() throws Exception {
        door.get("/projects/v1/plans"); // the first call of all is slow for other reasons
        fill("GET %s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(HANGS));
        long begun = System.nanoTime();

        for (int call = 0; call < Door.CAP * 3; call++) {
            var refused = door.get(HANGS, "Accept-Language", "en");
            var other = door.get("/projects/v1/plans");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(new JsonObject(refused.body()).getString("detail")).contains("under way");
            assertThat(other.body()).isEqualTo("at once");
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONG);
        assertThat(arrived).as("nothing more reached the owner that hangs").hasValue(Door.CAP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /indicators/v1/hangs HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /indicators/v1/half HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /indicators/v1/hangs HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}",
                "POST /indicators/v1/hangs HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{}"
            })
    void callersThatLeaveGiveTheirPlacesBack(String request) throws Exception {
        fill(request);
        assertThat(door.get(HANGS).statusCode()).isEqualTo(503);

        for (Socket caller : callers) {
            caller.close();
        }

        await().atMost(LONG.dividedBy(3))
                .until(() -> door.get("/indicators/v1/quick").statusCode() == 200);
        arrived.set(0);
        fill(request);
        assertThat(door.get(HANGS).statusCode())
                .as("neither more nor fewer places than before")
                .isEqualTo(503);
    }

    @Test
    void exchangesThatTookTooLongGiveTheirPlacesBack() throws Exception {
        before(door(Duration.ofSeconds(4)));
        List<CompletableFuture<HttpResponse<String>>> hanging = new ArrayList<>();
        for (int call = 0; call < Door.CAP; call++) {
            hanging.add(door.client()
                    .sendAsync(HttpRequest.newBuilder(door.at(HANGS)).build(), HttpResponse.BodyHandlers.ofString()));
        }
        await().until(() -> arrived.get() == Door.CAP);
        assertThat(door.get(HANGS).statusCode()).isEqualTo(503);

        assertThat(hanging)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(504));

        assertThat(door.get("/indicators/v1/quick").statusCode()).isEqualTo(200);
        arrived.set(0);
        fill("GET %s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(HANGS));
        assertThat(door.get(HANGS).statusCode()).isEqualTo(503);
    }

    /** As many callers as have a place, each on a connection of its own, until all of them are with the owner. */
    private void fill(String request) throws Exception {
        int before = arrived.get();
        for (int call = 0; call < Door.CAP; call++) {
            var caller = new Socket(InetAddress.getLoopbackAddress(), door.port());
            callers.add(caller);
            caller.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }
        await().until(() -> arrived.get() == before + Door.CAP);
    }

    private void hang(HttpServerRequest request) {
        if (request.uri().endsWith("/quick")) {
            request.response().end("quick");
            return;
        }
        arrived.incrementAndGet();
        if (request.uri().endsWith("/half")) {
            request.response().setChunked(true).write("half of it");
        }
    }

    private Door door(Duration silence) {
        int hangs = listening(this::hang).actualPort();
        int answers = listening(request -> request.response().end("at once")).actualPort();
        return Door.to(hangs, answers, Door.row("/indicators/**", null, silence));
    }
}
