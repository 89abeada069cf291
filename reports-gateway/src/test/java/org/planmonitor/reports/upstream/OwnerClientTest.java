package org.planmonitor.reports.upstream;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the gateway asks owners for by itself: an owner that stops in the middle keeps nobody waiting for ever. */
@Timeout(60)
class OwnerClientTest {

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n";

    private final OwnerClient client = new OwnerClient(new ObjectMapper());
    private ServerSocket owner;

    @BeforeEach
    void listen() throws IOException {
        owner = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        owner.close();
    }

    @Test
    void aWholeAnswerIsRead() throws IOException {
        answers(HEAD + "{\"a\":\"b\"}   ");

        assertThat(client.get(upstream("PT30S"), "/x").path("a").asText()).isEqualTo("b");
    }

    @Test
    void halfAnAnswerIsNotWaitedForForEver() {
        answers(HEAD + "{\"a\":");

        assertThatThrownBy(() -> client.get(upstream("PT1S"), "/x"))
                .isInstanceOf(IOException.class)
                .hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void silenceIsNotWaitedForForEver() {
        answers("");

        assertThatThrownBy(() -> client.find(upstream("PT1S"), "/x"))
                .isInstanceOf(IOException.class)
                .hasCauseInstanceOf(TimeoutException.class);
    }

    /** And says nothing more, on a connection that stays until the client gives it up. */
    private void answers(String said) {
        Thread.ofVirtual().start(() -> {
            try (Socket asked = owner.accept()) {
                asked.getInputStream().read();
                asked.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
                asked.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException givenUp) {
                throw new UncheckedIOException(givenUp);
            }
        });
    }

    private Upstreams.Upstream upstream(String timeout) {
        String url = "http://127.0.0.1:" + owner.getLocalPort();
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(Upstreams.class)
                .withDefaultValue("planmonitor.upstreams.indicators.url", url)
                .withDefaultValue("planmonitor.upstreams.indicators.timeout", timeout)
                .withDefaultValue("planmonitor.upstreams.projects.url", url)
                .build()
                .getConfigMapping(Upstreams.class)
                .indicators();
    }
}
