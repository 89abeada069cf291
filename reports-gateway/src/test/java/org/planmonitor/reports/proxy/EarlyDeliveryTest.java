package org.planmonitor.reports.proxy;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.kit.testing.Patience.await;

/** What a slow caller has sent so far is with the owner while he still sends. */
class EarlyDeliveryTest extends BeforeOwner {

    private static final int PATIENCE_MS = 10_000;

    private final Buffer received = Buffer.buffer();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBodyReachesTheOwnerBeforeItsEndIsSent(boolean chunked) throws Exception {
        owner(request -> request.handler(this::keep).endHandler(end -> {
            ended.complete(null);
            request.response().end("all " + received.length());
        }));

        try (var caller = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            caller.setSoTimeout(PATIENCE_MS);
            send(
                    caller,
                    "POST /projects/v1/packs HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                            + (chunked
                                    ? "Transfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n"
                                    : "Content-Length: 9\r\n\r\nfirst"));
            await().until(() -> text().equals("first"));
            assertThat(ended).isNotDone();

            send(caller, chunked ? "4\r\nlast\r\n0\r\n\r\n" : "last");
            String answer = new String(caller.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(text()).isEqualTo("firstlast");
            assertThat(answer).startsWith("HTTP/1.1 200").contains("all 9");
        }
    }

    /** An owner may answer before it has read all: its refusal is not held back until the caller has sent the rest. */
    @Test
    void anOwnerMayRefuseBeforeTheEnd() throws Exception {
        owner(request -> request.response().setStatusCode(422).end("refused"));

        try (var caller = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            caller.setSoTimeout(PATIENCE_MS);
            send(caller, "POST /projects/v1/packs HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nfirst");

            String answer = new String(caller.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

            assertThat(answer).isEqualTo("HTTP/1.1 422");
        }
    }

    private void keep(Buffer chunk) {
        synchronized (received) {
            received.appendBuffer(chunk);
        }
    }

    private String text() {
        synchronized (received) {
            return received.toString();
        }
    }

    private static void send(Socket caller, String bytes) throws Exception {
        OutputStream out = caller.getOutputStream();
        out.write(bytes.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
