package org.planmonitor.reports.proxy;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.kit.testing.Patience.await;

class StreamingTest extends BeforeOwner {

    private static final int MEBIBYTE = 1 << 20;
    private static final int CHUNK = 64 * 1024;
    private static final long BIG = 50L * MEBIBYTE;

    @Test
    void theFirstByteArrivesBeforeTheLastIsSent() throws Exception {
        var mayFinish = new CompletableFuture<Void>();
        owner(request -> {
            var response = request.response().setChunked(true);
            response.write("first,");
            var finished = mayFinish.thenRun(() -> response.end("last"));
            assertThat(finished).isNotCompletedExceptionally();
        });

        var answer = door.client()
                .send(
                        HttpRequest.newBuilder(door.at("/indicators/v1/stream")).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        String first = new String(answer.body().readNBytes(6), StandardCharsets.UTF_8);
        mayFinish.complete(null);

        assertThat(first).isEqualTo("first,");
        assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("last");
    }

    @Test
    void aBigAnswerPassesWithoutBeingCollected() throws Exception {
        owner(request -> pour(request, BIG));
        long before = usedHeap();

        var answer = door.client()
                .send(
                        HttpRequest.newBuilder(door.at("/indicators/v1/big")).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        long halfway = drain(answer.body(), BIG / 2);
        long growth = usedHeap() - before;
        long rest = drain(answer.body(), Long.MAX_VALUE);

        assertThat(halfway + rest).isEqualTo(BIG);
        assertThat(growth).as("heap growth in the middle of the body").isLessThan(16L * MEBIBYTE);
    }

    @Test
    void aBigUploadArrivesWhole() throws Exception {
        var received = new AtomicLong();
        owner(request -> request.handler(chunk -> received.addAndGet(chunk.length()))
                .endHandler(end -> request.response().end(Long.toString(received.get()))));

        var answer = door.send(HttpRequest.newBuilder(door.at("/projects/v1/imports"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(BIG))));

        assertThat(answer.body()).isEqualTo(Long.toString(BIG));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBodyThatIsTooLargeIsRefusedHoweverItsLengthIsSaid(boolean declared) throws Exception {
        owner(request -> request.handler(chunk -> {})
                .endHandler(end -> request.response().end("all of it")));
        var body = HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(Door.MOST + 1));

        var answer = door.send(HttpRequest.newBuilder(door.at("/projects/v1/imports"))
                .POST(declared ? HttpRequest.BodyPublishers.fromPublisher(body, Door.MOST + 1) : body));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("PAYLOAD_TOO_LARGE");
        assertThat(door.get("/projects/v1/imports").body()).isEqualTo("all of it");
    }

    @Test
    void aCallerThatLeavesAbortsTheExchangeWithTheOwner() throws Exception {
        var aborted = new CompletableFuture<Void>();
        owner(request -> {
            request.response()
                    .exceptionHandler(gone -> aborted.complete(null))
                    .closeHandler(gone -> aborted.complete(null));
            request.response().setChunked(true).write("begun");
        });

        try (var caller = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            caller.getOutputStream()
                    .write("GET /indicators/v1/x HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(caller.getInputStream().read()).isNotNegative();
        }

        await().untilAsserted(() -> assertThat(aborted).isCompleted());
    }

    @Test
    void halfAnAnswerIsNeverPassedOffAsAWholeOne() throws Exception {
        owner(request -> {
            request.response().putHeader("Content-Length", "1000").write("only this");
            vertx.setTimer(50, later -> request.connection().close());
        });

        var failure = org.assertj.core.api.Assertions.catchThrowable(() -> door.get("/indicators/v1/half"));

        assertThat(failure).isInstanceOf(java.io.IOException.class);
    }

    private static void pour(HttpServerRequest request, long size) {
        var response = request.response().putHeader("Content-Length", Long.toString(size));
        var left = new AtomicLong(size);
        Runnable more = () -> {
            while (left.get() > 0 && !response.writeQueueFull()) {
                int length = (int) Math.min(CHUNK, left.get());
                left.addAndGet(-length);
                response.write(Buffer.buffer(new byte[length]));
            }
            if (left.get() == 0 && !response.ended()) {
                response.end();
            }
        };
        response.drainHandler(drained -> more.run());
        more.run();
    }

    private static long drain(InputStream body, long atMost) throws Exception {
        long total = 0;
        byte[] buffer = new byte[CHUNK];
        for (int read = 0; total < atMost && (read = body.read(buffer)) >= 0; ) {
            total += read;
        }
        return total;
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** As many zero bytes as asked for, without holding them. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(length, left);
            left -= given;
            java.util.Arrays.fill(target, offset, offset + given, (byte) 0);
            return given;
        }
    }
}
