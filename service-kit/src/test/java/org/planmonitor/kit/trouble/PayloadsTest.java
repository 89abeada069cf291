package org.planmonitor.kit.trouble;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies beyond the limit, by hand: HTTP clients do not read the answer to what they are still sending. */
@TroubleTest
class PayloadsTest {

    private static final int MEBIBYTE = 1 << 20;

    @Test
    void a_length_beyond_the_limit_is_refused_before_anything_is_sent() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream().write(head("Content-Length: " + 11 * MEBIBYTE));

            assertTooLarge(socket);
        }
    }

    @Test
    void a_body_that_grows_beyond_the_limit_is_refused_on_the_way() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            byte[] chunk = "x".repeat(MEBIBYTE).getBytes(StandardCharsets.US_ASCII);
            chunk[0] = '"';
            out.write((Integer.toHexString(MEBIBYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(chunk);
            chunk[0] = 'x';
            for (int sent = 1; sent < 11; sent++) {
                out.write(("\r\n" + Integer.toHexString(MEBIBYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
            }
            out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertTooLarge(socket);
        }
    }

    private static byte[] head(String length) {
        return ("POST /orders HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nAccept-Language: zh\r\n"
                        + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void assertTooLarge(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"code\":\"PAYLOAD_TOO_LARGE\"", "\"title\":\"请求体过大\"", "\"instance\":\"/orders\"");
    }
}
