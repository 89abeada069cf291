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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
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
        Owners.projects().resetRequests();
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

    @ParameterizedTest
    @ValueSource(strings = {"/indicators/v1/plans", "/reports/v1/corrections", "/openapi"})
    void aBodyWithTwoEndsIsRefusedAndTheConnectionIsClosed(String path) throws IOException {
        String said = sendAll("""
                POST %s HTTP/1.1
                Host: gateway
                Content-Length: 7
                Transfer-Encoding: chunked

                2
                {}
                0

                GET /indicators/v1/smuggled HTTP/1.1
                Host: gateway

                """.formatted(path));

        assertThat(said).startsWith("HTTP/1.1 400");
        assertThat(said.split("HTTP/1.1 ", -1)).as("one answer").hasSize(2);
        assertThat(Owners.indicators().find(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports/v1/../../q/metrics",
                "/reports/v1/plans/..",
                "/reports/v1/./plans",
                "/reports/v1/%2e%2E/plans",
                "/reports/v1/plans%2fx/dashboard",
                "/reports/v1/plans%2Fx/dashboard",
                "/reports//v1/plans",
                "//reports/v1/plans",
                "/reports/v1/plans;jsessionid=1",
                "/reports/v1/plans%3bx",
                "/reports/v1/plans%5cx",
                "/reports/v1/plans%00",
                "/reports/v1/plans%252f",
                "/openapi/..%2f..%2fq",
                "/static/../application.properties",
                "/swagger-ui/..;/",
                "/session/../indicators/v1/plans",
                "/q/..%2freports",
                "/indicators/v1/../../q/health",
                "/indicators/v1/..%5cplans",
                "/projects/v1/plans%5C..%5c",
                "/projects/v1//plans"
            })
    void aPathThatCanBeReadTwoWaysIsRefusedInADocument(String path) throws IOException {
        String said = sendAll("GET " + path + " HTTP/1.1\nHost: gateway\nAccept-Language: en\nConnection: close\n\n");

        assertThat(said)
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-request-id: ")
                .contains("\"code\":\"VALIDATION\"", "two programs may read differently");
        assertThat(Owners.indicators().find(anyRequestedFor(anyUrl()))).isEmpty();
        assertThat(Owners.projects().find(anyRequestedFor(anyUrl()))).isEmpty();
    }

    /** The server itself refuses these, before there is anything that could write a document. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports/v1/plans\\x",
                "/indicators/v1/plans\\..",
                "/reports/v1/plans%2",
                "/projects/v1/plans%zz"
            })
    void aTargetThatIsNoneIsRefusedByTheServer(String path) throws IOException {
        assertThat(sendAll("GET " + path + " HTTP/1.1\nHost: gateway\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(Owners.indicators().find(anyRequestedFor(anyUrl()))).isEmpty();
        assertThat(Owners.projects().find(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: */*", "Host: gateway\nHost: gateway", "Host: gateway\nHost: other", "Host: a b"})
    void aRequestNamesOneHost(String fields) throws IOException {
        for (String path :
                new String[] {"/indicators/v1/plans", "/reports/v1/plans", "http://gateway/reports/v1/plans"}) {
            String said = sendAll("GET " + path + " HTTP/1.1\n" + fields + "\nConnection: close\n\n");

            assertThat(said)
                    .startsWith("HTTP/1.1 400")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .containsIgnoringCase("x-request-id: ")
                    .contains("\"code\":\"VALIDATION\"");
        }
        assertThat(Owners.indicators().find(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void theOldVersionNeedsNoHost() throws IOException {
        assertThat(sendAll("GET /reports/v1/plans HTTP/1.0\n\n")).matches("(?s)HTTP/1\\.[01] 200 .*");
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

        assertThat(said).startsWith("HTTP/1.1 200");
        assertThat(Owners.indicators().find(anyRequestedFor(anyUrl())))
                .singleElement()
                .satisfies(request -> assertThat(request.getUrl()).isEqualTo("/indicators/v1/plans?a=1"));
        assertThat(sendAll("GET http://169.254.169.254/openapi/none HTTP/1.1\nHost: gateway\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 404")
                .contains("\"instance\":\"/openapi/none\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "h2c", "TLS/1.0", "owner-protocol"})
    void anUpgradeIsPassedOverAndTheRequestAnswered(String protocol) throws IOException {
        String fields = """
                 HTTP/1.1
                Host: gateway
                Connection: Upgrade, HTTP2-Settings, close
                Upgrade: %s
                HTTP2-Settings: AAMAAABkAAQAAP__
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Version: 13

                """.formatted(protocol);

        assertThat(send("GET /indicators/v1/plans" + fields)).startsWith("HTTP/1.1 200");
        assertThat(send("GET /reports/v1/plans" + fields)).startsWith("HTTP/1.1 200");
        assertThat(Owners.indicators().find(anyRequestedFor(anyUrl())))
                .singleElement()
                .satisfies(request -> assertThat(
                                request.containsHeader("Upgrade") || request.containsHeader("HTTP2-Settings"))
                        .isFalse());
    }

    /** What the gateway says until it closes: all of it. */
    private String sendAll(String request) throws IOException {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
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
