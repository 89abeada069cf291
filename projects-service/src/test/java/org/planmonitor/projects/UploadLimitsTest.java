package org.planmonitor.projects;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.planmonitor.projects.given.Dispatch.OWNER;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;

/** Uploads without end: refused unread where they say how long they are, read to the limit where they do not. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class UploadLimitsTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void a_file_of_five_gigabytes_is_refused_without_being_read() throws IOException {
        String project = building("flooded");
        long declared = 5L << 30;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head(project, "Content-Length: " + declared));
            out.flush();
            assertThat(statusLine(socket)).contains("413");
        }
    }

    @Test
    void a_file_of_undeclared_length_is_read_up_to_the_limit_and_no_further() throws IOException {
        String project = building("endless");
        byte[] chunk = new byte[1 << 16];
        chunk[0] = (byte) 0xFF;
        chunk[1] = (byte) 0xD8;
        chunk[2] = (byte) 0xFF;
        long sent = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head(project, "Transfer-Encoding: chunked"));
            try {
                while (sent < 200L << 20) {
                    out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(chunk);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    sent += chunk.length;
                    if (socket.getInputStream().available() > 0) {
                        break;
                    }
                }
            } catch (IOException closed) {
                assertThat(closed).isInstanceOf(SocketException.class);
            }
            assertThat(sent).isLessThan(64L << 20);
        }
        given().auth()
                .oauth2(Tokens.of("planner"))
                .get(at(project, "evidence"))
                .then()
                .body("items", empty());
    }

    private static byte[] head(String project, String length) {
        String head = "POST " + at(project, "evidence")
                + "?name=big.jpg HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/jpeg\r\n"
                + "Authorization: Bearer " + Tokens.of(Map.of("creditCode", OWNER), "owner") + "\r\nIdempotency-Key: "
                + Registry.key() + "\r\n"
                + length + "\r\n\r\n";
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    private static String statusLine(Socket socket) throws IOException {
        return String.valueOf(
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine());
    }
}
