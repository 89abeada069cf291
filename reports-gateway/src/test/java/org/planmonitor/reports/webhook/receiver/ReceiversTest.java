package org.planmonitor.reports.webhook.receiver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.testing.Receiver;
import org.planmonitor.reports.webhook.receiver.Answer.Failure;

import static org.assertj.core.api.Assertions.assertThat;

/** Receivers that misbehave, and names that lie. */
class ReceiversTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(800);
    private static final Addresses LOOPBACK = new Addresses(List.of("127.0.0.0/8"));
    private static final Addresses OPEN = new Addresses(List.of());

    private final Vertx vertx = Vertx.vertx();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void end() {
        receiver.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatIsPostedArrivesWholeWithItsHeadersAndQuery() {
        Answer answer = post(Names.ofMachine(), LOOPBACK, receiver.url());

        assertThat(answer.isSuccess()).isTrue();
        assertThat(answer.reason()).isNull();
        Receiver.Request posted = receiver.posts().getFirst();
        assertThat(posted.body()).isEqualTo("body");
        assertThat(posted.header("X-Test")).isEqualTo("yes");
        assertThat(posted.header("Host")).startsWith("127.0.0.1:");
    }

    @Test
    void aNameThatStandsForAPrivateAddressIsRefusedWithoutAConnection() {
        Answer answer = post(names("127.0.0.1"), OPEN, at("receiver.test"));

        assertThat(answer.failure()).isEqualTo(Failure.ADDRESS_REFUSED);
        assertThat(receiver.posts()).isEmpty();
    }

    @Test
    void oneOfSeveralAddressesIsEnoughToBeRefused() {
        Answer answer = post(names("8.8.8.8", "10.0.0.1"), OPEN, at("receiver.test"));

        assertThat(answer.failure()).isEqualTo(Failure.ADDRESS_REFUSED);
    }

    @Test
    void theAddressThatWasJudgedIsTheOneThatIsConnectedTo() {
        Queue<String> told = new ArrayDeque<>(List.of("127.0.0.1", "192.168.0.1"));
        Names rebinding = host -> List.of(InetAddress.getByName(told.remove()));
        try (var receivers = new Receivers(vertx, rebinding, LOOPBACK, 4, PATIENCE, null)) {
            Answer first = exchange(receivers, at("receiver.test"));
            Answer second = exchange(receivers, at("receiver.test"));

            // One look-up an exchange: had the connection looked up again, the second name would have been used up.
            assertThat(first.isSuccess()).isTrue();
            assertThat(receiver.posts().getFirst().header("Host")).startsWith("receiver.test:");
            assertThat(second.failure()).isEqualTo(Failure.ADDRESS_REFUSED);
            assertThat(told).isEmpty();
        }
    }

    @Test
    void aNameThatNobodyKnowsIsAnAnswerToo() {
        Names nobody = host -> {
            throw new UnknownHostException(host);
        };

        assertThat(post(nobody, OPEN, at("receiver.test")).failure()).isEqualTo(Failure.NAME_UNKNOWN);
        assertThat(post(names(), OPEN, at("receiver.test")).failure()).isEqualTo(Failure.NAME_UNKNOWN);
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (var elsewhere = new Receiver()) {
            receiver.answersPosts(post -> Receiver.Reply.of(307).with("Location", elsewhere.url()));

            Answer answer = post(Names.ofMachine(), LOOPBACK, receiver.url());

            assertThat(answer.status()).isEqualTo(307);
            assertThat(answer.reason()).isEqualTo("REDIRECT_NOT_FOLLOWED");
            assertThat(elsewhere.posts()).isEmpty();
        }
    }

    @Test
    void aReceiverThatHangsIsLeft() {
        receiver.answersPosts(post -> Receiver.Reply.of(204).after(5 * LITTLE_PATIENCE.toMillis()));

        Answer answer = postInHaste(receiver.url());

        assertThat(answer.failure()).isEqualTo(Failure.TIMEOUT);
    }

    @Test
    void aReceiverThatClosesEarlyIsAFailure() throws IOException {
        assertThat(post(Names.ofMachine(), LOOPBACK, raw("")).failure()).isEqualTo(Failure.CLOSED_EARLY);
        assertThat(post(Names.ofMachine(), LOOPBACK, raw("HTTP/1.1 2")).failure())
                .isEqualTo(Failure.CLOSED_EARLY);
    }

    @Test
    void garbageIsAFailureAndNotAnException() throws IOException {
        assertThat(post(Names.ofMachine(), LOOPBACK, raw("SSH-2.0-Open\r\n\r\n"))
                        .isSuccess())
                .isFalse();
        assertThat(post(Names.ofMachine(), LOOPBACK, raw("HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000)))
                        .isSuccess())
                .isFalse();
    }

    @Test
    void anAnswerWithoutEndIsTakenByItsHeadAndLetGo() throws IOException {
        String endless = "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n" + "x".repeat(1_000_000);

        assertThat(post(Names.ofMachine(), LOOPBACK, raw(endless)).isSuccess()).isTrue();
    }

    @Test
    void whoDoesNotListenIsAFailure() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(post(Names.ofMachine(), LOOPBACK, "http://127.0.0.1:" + free + "/")
                        .failure())
                .isEqualTo(Failure.CONNECTION_FAILED);
        assertThat(postInHaste(receiver.url().replace("http:", "https:")).failure())
                .isNotNull();
    }

    private Answer post(Names names, Addresses addresses, String sink) {
        try (var receivers = new Receivers(vertx, names, addresses, 4, PATIENCE, null)) {
            return exchange(receivers, sink);
        }
    }

    private Answer postInHaste(String sink) {
        try (var receivers = new Receivers(vertx, Names.ofMachine(), LOOPBACK, 4, LITTLE_PATIENCE, null)) {
            return exchange(receivers, sink);
        }
    }

    private static Answer exchange(Receivers receivers, String sink) {
        return receivers
                .exchange(HttpMethod.POST, URI.create(sink), Map.of("X-Test", "yes"), Buffer.buffer("body"))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private String at(String name) {
        return receiver.url().replace("127.0.0.1", name);
    }

    private static Names names(String... addresses) {
        return host -> {
            List<InetAddress> found = new java.util.ArrayList<>();
            for (String address : addresses) {
                found.add(InetAddress.getByName(address));
            }
            return found;
        };
    }

    /** The address of somebody who says this to one request, whatever it is, and hangs up. */
    private static String raw(String said) throws IOException {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (server;
                    Socket socket = server.accept()) {
                assertThat(socket.getInputStream().read(new byte[8_192])).isPositive();
                socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            } catch (IOException _) {
                // The other side has hung up first.
            }
        });
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }
}
