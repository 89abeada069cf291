package org.planmonitor.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A receiver of webhooks that agrees to have them and then refuses each by its media type, so that it is not sent again. */
final class Refusing implements AutoCloseable {

    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final HttpServer server;

    Refusing() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", Refusing::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            boolean asked = exchange.getRequestMethod().equals("OPTIONS");
            if (asked) {
                exchange.getResponseHeaders()
                        .set(
                                "WebHook-Allowed-Origin",
                                exchange.getRequestHeaders().getFirst("WebHook-Request-Origin"));
                exchange.getResponseHeaders().set("WebHook-Allowed-Rate", "*");
            }
            exchange.sendResponseHeaders(asked ? 204 : UNSUPPORTED_MEDIA_TYPE, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
