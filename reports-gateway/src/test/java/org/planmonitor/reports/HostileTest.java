package org.planmonitor.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Bytes that no client of good will sends: answered or cut off, never passed on in two meanings, never a hang. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class HostileTest {

    private static final int PATIENCE_MS = 10_000;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // set by the framework
    URI gateway;

    @BeforeEach
    void answer() {
        Owners.indicators().resetRequests();
        Owners.indicators().register(any(anyUrl()).willReturn(okJson("{}")));
    }

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
    }

    @Test
    void twoLengthsAreRefused() throws IOException {
        String said = send("""
                POST /indicators/v1/plans HTTP/1.1
                Host: gateway
                Content-Length: 4
                Content-Length: 40

                {}{}GET /indicators/v1/smuggled HTTP/1.1
                Host: gateway

                """);

        assertThat(said).startsWith("HTTP/1.1 400");
        assertThat(Owners.indicators().find(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void chunkedAndLengthIsOneRequestOrNone() throws IOException {
        send("""
                POST /indicators/v1/plans HTTP/1.1
                Host: gateway
                Content-Length: 100
                Transfer-Encoding: chunked
                Connection: close

                2
                {}
                0

                """);

        assertThat(Owners.indicators().find(anyRequestedFor(urlEqualTo("/indicators/v1/plans"))))
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(request -> {
                    assertThat(request.getBodyAsString()).isEqualTo("{}");
                    assertThat(request.containsHeader("Content-Length") && request.containsHeader("Transfer-Encoding"))
                            .isFalse();
                });
        assertThat(Owners.indicators().find(anyRequestedFor(anyUrl()))).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void tenMegabytesOfHeadersAreNotRead() throws IOException {
        var head = new StringBuilder("GET /indicators/v1/plans HTTP/1.1\nHost: gateway\n");
        for (int i = 0; i < 10_000; i++) {
            head.append("X-Filler-")
                    .append(i)
                    .append(": ")
                    .append("x".repeat(1_000))
                    .append('\n');
        }

        String said = send(head.append('\n').toString());

        assertThat(said.isEmpty() || said.startsWith("HTTP/1.1 4")).as(said).isTrue();
        assertThat(Owners.indicators().find(anyRequestedFor(anyUrl()))).isEmpty();
        assertThat(given().get("/indicators/v1/plans").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherAuthorityInTheTargetIsNotFollowed() throws IOException {
        String said = send("""
                GET http://169.254.169.254/indicators/v1/plans?a=1 HTTP/1.1
                Host: gateway
                Connection: close

                """);

        assertThat(said).matches("(?s)HTTP/1\\.1 (200|4\\d\\d) .*");
        assertThat(Owners.indicators().find(anyRequestedFor(anyUrl())))
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(request -> assertThat(request.getUrl()).isEqualTo("/indicators/v1/plans?a=1"));
    }

    @Test
    void anUpgradeThatNobodyAskedForIsNone() throws IOException {
        String said = send("""
                GET /indicators/v1/plans HTTP/1.1
                Host: gateway
                Connection: Upgrade, close
                Upgrade: websocket
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Version: 13

                """);

        assertThat(said)
                .startsWith("HTTP/1.1 ")
                .doesNotStartWith("HTTP/1.1 101")
                .doesNotStartWith("HTTP/1.1 5");
    }

    /** What the gateway says until it closes, or until the head of its answer and what follows at once is there. */
    private String send(String request) throws IOException {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (SocketException closed) {
                return ""; // before it had read all: that is an answer, too
            }
            byte[] said = new byte[8_192];
            try {
                int count = socket.getInputStream().read(said);
                return count < 0 ? "" : new String(said, 0, count, StandardCharsets.ISO_8859_1);
            } catch (SocketException reset) {
                return "";
            }
        }
    }
}
