package org.planmonitor.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.planmonitor.e2e.Api.INDICATORS;

/** Another system subscribes at the gateway, agrees, and is told of a figure and its verdict, signed. */
@Order(3)
@ExtendWith(WithSuite.class)
final class WebhooksIT {

    private static final String SUBSCRIPTIONS = "/reports/v1/subscriptions";
    private static final String INDICATOR = "basic-pension-insurance-participation-rate";
    private static final String CELL =
            INDICATORS + "/indicators/" + INDICATOR + "/observations/" + INDICATOR + "/140100/2022";

    private final Api api;

    WebhooksIT(Api api) {
        this.api = api;
    }

    @Test
    void aSubscriberIsToldOfAFigureAndItsVerdictAndCanProveWhoToldIt() throws Exception {
        try (var receiver = new Receiving()) {
            JsonNode made = api.send(
                            "POST",
                            SUBSCRIPTIONS,
                            "reporter",
                            """
                            {"plan": "taiyuan-14fyp", "sink": "%s", "filter": {"types": ["observations.published", "assessment.changed"]}}""".formatted(receiver.url()),
                            "Idempotency-Key",
                            UUID.randomUUID().toString())
                    .expecting(201)
                    .json();
            String href = made.get("href").asText();
            await().atMost(Duration.ofSeconds(15)).until(() -> state(href).equals("ACTIVE"));

            api.send(
                            "PUT",
                            CELL,
                            "planner",
                            "{\"value\": 94.2, \"status\": \"PRELIMINARY\", \"revisionClass\": null, \"source\": {\"title\": \"Bulletin\"}}",
                            "If-None-Match",
                            "*")
                    .expecting(201);

            Told figure = receiver.awaits("observations.published", "94.2");
            Told verdict = receiver.awaits("assessment.changed", INDICATOR);
            String secret = made.get("secret").asText();
            assertThat(List.of(figure, verdict)).allMatch(told -> told.isSigned(secret));
            end(href);
            api.send("GET", href, "reporter", null).expecting(404);
        }
    }

    @Test
    void anAddressOfTheHouseIsRefusedAndWhoDoesNotAgreeHearsNothing() throws IOException {
        api.send(
                        "POST",
                        SUBSCRIPTIONS,
                        "reporter",
                        "{\"plan\": \"taiyuan-14fyp\", \"sink\": \"http://169.254.169.254/latest\"}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expecting(400);
        try (var receiver = new Receiving()) {
            receiver.agrees = false;
            JsonNode made = api.send(
                            "POST",
                            SUBSCRIPTIONS,
                            "reporter",
                            "{\"plan\": \"taiyuan-14fyp\", \"sink\": \"" + receiver.url() + "\"}",
                            "Idempotency-Key",
                            UUID.randomUUID().toString())
                    .expecting(201)
                    .json();
            String href = made.get("href").asText();
            api.send(
                            "POST",
                            href + "/pings",
                            "reporter",
                            null,
                            "Idempotency-Key",
                            "ping-" + made.get("id").asText())
                    .expecting(202);

            await().atMost(Duration.ofSeconds(15))
                    .until(() -> api.send("GET", href, "reporter", null)
                            .json()
                            .get("reason")
                            .asText("")
                            .equals("ORIGIN_NOT_ALLOWED"));
            assertThat(receiver.told).isEmpty();
            end(href);
        }
    }

    private String state(String href) {
        return api.send("GET", href, "reporter", null)
                .expecting(200)
                .json()
                .get("state")
                .asText();
    }

    private void end(String href) {
        String tag = api.send("GET", href, "reporter", null).expecting(200).header("ETag");
        api.send("DELETE", href, "reporter", null, "If-Match", tag).expecting(204);
    }

    private record Told(Headers headers, String body) {

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

    /** A system that receives webhooks. */
    private static final class Receiving implements AutoCloseable {

        private final List<Told> told = new CopyOnWriteArrayList<>();
        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private volatile boolean agrees = true;

        Receiving() throws IOException {
            server.createContext("/", this::answer);
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        }

        Told awaits(String type, String word) {
            return await().atMost(Duration.ofSeconds(20))
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
                exchange.sendResponseHeaders(204, -1);
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
