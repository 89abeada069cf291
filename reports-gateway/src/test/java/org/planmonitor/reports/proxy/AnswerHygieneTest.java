package org.planmonitor.reports.proxy;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an owner says of its connection to the gateway is not said of the caller's; all else comes back as it was. */
class AnswerHygieneTest extends BeforeOwner {

    private static final int PATIENCE_MS = 10_000;

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: 2\n\n{}", "Transfer-Encoding: chunked\nTrailer: X-Sum\n\n2\n{}\n0\nX-Sum: 7\n\n"
            })
    void nothingOfTheOwnersConnectionIsPassedOn(String body) throws Exception {
        List<String> head = headOfAnswer("""
                HTTP/1.1 200 OK
                Connection: X-Of-This-Hop, x-also
                Connection: Keep-Alive
                X-Of-This-Hop: 1
                X-Also: 2
                Keep-Alive: timeout=5
                Proxy-Authenticate: Basic
                Proxy-Connection: keep-alive
                Upgrade: h2c
                TE: trailers
                Set-Cookie: a=b
                Content-Type: application/json
                ETag: "7"
                Cache-Control: no-cache
                Link: </a>; rel="next"
                Link: </b>; rel="up"
                X-End-To-End: 3
                """ + body);

        assertThat(head)
                .startsWith("HTTP/1.1 200 OK")
                .contains(
                        "content-type: application/json",
                        "etag: \"7\"",
                        "cache-control: no-cache",
                        "link: </a>; rel=\"next\"",
                        "link: </b>; rel=\"up\"",
                        "x-end-to-end: 3");
        assertThat(names(head))
                .doesNotContain(
                        "x-of-this-hop",
                        "x-also",
                        "keep-alive",
                        "proxy-authenticate",
                        "proxy-connection",
                        "upgrade",
                        "te",
                        "trailer",
                        "x-sum",
                        "set-cookie");
        assertThat(head).filteredOn(line -> line.startsWith("connection:")).allMatch("connection: close"::equals);
        assertThat(names(head))
                .filteredOn(name -> name.equals("content-length") || name.equals("transfer-encoding"))
                .as("one way to tell the end")
                .hasSize(1);
    }

    /** Else an owner could be made to send its answers without the fields that protect them. */
    @Test
    void whatIsSaidOfTheBodyStaysThoughConnectionNamesIt() throws Exception {
        List<String> head = headOfAnswer("""
                HTTP/1.1 200 OK
                Connection: content-type, close
                Content-Type: application/json
                Content-Length: 2

                {}""");

        assertThat(head).contains("content-type: application/json");
    }

    private List<String> headOfAnswer(String answer) throws Exception {
        int owner = Door.await(vertx.createNetServer()
                        .connectHandler(socket ->
                                socket.handler(request -> socket.write(Buffer.buffer(answer.replace("\n", "\r\n")))))
                        .listen(0, "127.0.0.1"))
                .actualPort();
        before(Door.to(owner));
        try (var caller = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            caller.setSoTimeout(PATIENCE_MS);
            caller.getOutputStream()
                    .write("GET /indicators/v1/plans HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String said = new String(caller.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(said).contains("{}");
            List<String> lines =
                    said.substring(0, said.indexOf("\r\n\r\n")).lines().toList();
            return lines.stream()
                    .map(line -> line.startsWith("HTTP/") ? line : lower(line))
                    .toList();
        }
    }

    private static String lower(String line) {
        int colon = line.indexOf(':');
        return line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon);
    }

    private static List<String> names(List<String> head) {
        return head.stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }
}
