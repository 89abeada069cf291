package org.planmonitor.reports.webhook.receiver;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.TrustOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.planmonitor.reports.testing.Authority;
import org.planmonitor.reports.testing.Receiver;
import org.planmonitor.reports.webhook.receiver.Answer.Failure;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a delivery goes to is proved by its certificate, though the connection goes to an address that was judged before. */
class TlsTest {

    private static final String HOST = "receiver.test";
    private static @Nullable Authority own;
    private static @Nullable Authority another;

    private final Vertx vertx = Vertx.vertx();

    @BeforeAll
    static void certify(@TempDir Path folder) throws Exception {
        own = Authority.of(folder, HOST);
        another = Authority.of(folder, "another.test");
    }

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoseCertificateIsOfABelievedAuthorityIsDeliveredTo() throws Exception {
        try (var receiver = new Receiver(own().server())) {
            Answer answer = post(receiver, own().trust());

            assertThat(answer.reason()).isNull();
            assertThat(receiver.posts().getFirst().body()).isEqualTo("body");
            assertThat(receiver.posts().getFirst().header("Host")).startsWith(HOST + ":");
        }
    }

    @Test
    void whoseAuthorityIsNotBelievedGetsNothing() throws Exception {
        try (var receiver = new Receiver(own().server())) {
            assertThat(post(receiver, null).failure()).isEqualTo(Failure.TLS_FAILED);
            assertThat(post(receiver, another().trust()).failure()).isEqualTo(Failure.TLS_FAILED);
            assertThat(receiver.posts()).isEmpty();
        }
    }

    @Test
    void aCertificateOfAnotherNameIsNoProof() throws Exception {
        try (var receiver = new Receiver(another().server())) {
            assertThat(post(receiver, another().trust()).failure()).isEqualTo(Failure.TLS_FAILED);
            assertThat(receiver.posts()).isEmpty();
        }
    }

    @Test
    void whoSpeaksNoTlsGetsNothing() {
        try (var receiver = new Receiver()) {
            String plain = receiver.url().replace("http:", "https:").replace("127.0.0.1", HOST);

            assertThat(exchange(plain, null).failure()).isEqualTo(Failure.TLS_FAILED);
            assertThat(receiver.posts()).isEmpty();
        }
    }

    private static Authority own() {
        return Objects.requireNonNull(own);
    }

    private static Authority another() {
        return Objects.requireNonNull(another);
    }

    private Answer post(Receiver receiver, @Nullable TrustOptions trust) {
        return exchange(receiver.url().replace("127.0.0.1", HOST), trust);
    }

    private Answer exchange(String sink, @Nullable TrustOptions trust) {
        Names loopback = host -> List.of(InetAddress.getLoopbackAddress());
        Addresses allowed = new Addresses(List.of("127.0.0.0/8"));
        try (var receivers = new Receivers(vertx, loopback, allowed, 4, Duration.ofSeconds(20), trust)) {
            return receivers
                    .exchange(HttpMethod.POST, URI.create(sink), Map.of(), Buffer.buffer("body"))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
