package org.planmonitor.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static org.awaitility.Awaitility.await;

/** A system that receives webhooks: it agrees to them, and keeps what it is told. */
final class Receiving implements AutoCloseable {

    /** What a system was told. */
    record Told(Headers headers, String body) {

        boolean isSigned(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
                String signed =
                        headers.getFirst("webhook-id") + "." + headers.getFirst("webhook-timestamp") + "." + body;
                String signature =
                        Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
                return headers.getFirst("webhook-signature").equals("v1," + signature);
            } catch (java.security.GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    final List<Told> told = new CopyOnWriteArrayList<>();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final int status;
    volatile boolean agrees = true;

    Receiving() throws IOException {
        this(204);
    }

    /** @param status that every delivery is answered with */
    Receiving(int status) throws IOException {
        this.status = status;
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    Told awaits(String type, String word) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> told.stream()
                                .filter(each -> each.body().contains("\"type\":\"" + type + "\"")
                                        && each.body().contains(word))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                if (agrees) {
                    exchange.getResponseHeaders()
                            .set(
                                    "WebHook-Allowed-Origin",
                                    exchange.getRequestHeaders().getFirst("WebHook-Request-Origin"));
                    exchange.getResponseHeaders().set("WebHook-Allowed-Rate", "*");
                }
            } else {
                told.add(new Told(exchange.getRequestHeaders(), body));
            }
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("OPTIONS") ? 204 : status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
