package org.planmonitor.reports.entrance;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.Tight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(Tight.class)
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class EntranceTest {

    private static final String OWN = "/reports/v1/plans";
    private static final int PATIENCE_MS = 10_000;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // set by the framework
    URI gateway;

    @ParameterizedTest
    @CsvSource({
        "evil.example,        /reports/v1/plans,    421",
        "evil.example,        /indicators/v1/plans, 421",
        "evil.example,        /,                    421",
        "evil.example,        /q/health/live,       200",
        "gateway.example:443, /reports/v1/plans,    200",
        "GATEWAY.example,     /reports/v1/plans,    200"
    })
    void onlyItsOwnNamesAreAnswered(String host, String path, int status) throws IOException {
        String said = send("GET %s HTTP/1.1\nHost: %s\nConnection: close\n\n".formatted(path, host));

        assertThat(said).startsWith("HTTP/1.1 " + status);
        if (status == 421) {
            assertThat(said).contains("application/problem+json", "\"code\":\"MISDIRECTED\"");
        }
    }

    @Test
    void aNameInTheTargetCountsAsMuchAsTheField() throws IOException {
        assertThat(send("GET http://evil.example/reports/v1/plans HTTP/1.1\nHost: evil.example\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(send("GET http://evil.example/reports/v1/plans HTTP/1.1\nHost: localhost\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 421")
                .contains("\"code\":\"MISDIRECTED\"");
        assertThat(send("GET http://localhost/reports/v1/plans HTTP/1.1\nHost: localhost\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aNameInTheTargetIsReadWhateverStandsBehindIt() throws IOException {
        for (String target :
                List.of("http://localhost/reports/v1/plans?a=b|c", "http://LOCALHOST:80/reports/v1/plans?a={b}")) {
            assertThat(send("GET %s HTTP/1.1\nHost: localhost\nConnection: close\n\n".formatted(target)))
                    .startsWith("HTTP/1.1 ")
                    .doesNotStartWith("HTTP/1.1 421");
        }
        for (String target : List.of(
                "http://evil.example?localhost/", "http://a_b/reports/v1/plans", "http://localhost@evil.example/")) {
            assertThat(send("GET %s HTTP/1.1\nHost: localhost\nConnection: close\n\n".formatted(target)))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void whatIsTooLongIsSaidInADocument() {
        given().header("Accept-Language", "en")
                .get(OWN + "?cursor=" + "x".repeat(9_000))
                .then()
                .statusCode(414)
                .contentType("application/problem+json");
        var fields = given().header("Accept-Language", "zh");
        for (int i = 0; i < 40; i++) {
            fields.header("X-Filler-" + i, "x".repeat(1_000));
        }
        String said = fields.get(OWN).then().statusCode(431).extract().asString();

        assertThat(said).contains("HEADER_FIELDS_TOO_LARGE", "请求头合计最多 32768 字节");
    }

    /** The length is said, the body never comes; other streams of this gateway have heartbeats, and go on. */
    @Test
    void whoPromisesABodyAndSendsNoneIsNotWaitedFor() throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream()
                    .write("PUT /indicators/v1/plans/waiting HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void whatIsFarTooLongIsRefusedByTheServer() throws IOException {
        assertThat(send("GET /%s HTTP/1.1\nHost: localhost\n\n".formatted("x".repeat(100_000))))
                .matches("(?s)HTTP/1\\.[01] 414 .*");
        assertThat(send("GET / HTTP/1.1\nHost: localhost\nX-Filler: %s\n\n".formatted("x".repeat(100_000))))
                .matches("(?s)HTTP/1\\.[01] 431 .*");
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            byte[] said = socket.getInputStream().readNBytes(2_000);
            return new String(said, StandardCharsets.UTF_8);
        }
    }
}
