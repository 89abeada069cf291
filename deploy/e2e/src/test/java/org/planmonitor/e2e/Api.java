package org.planmonitor.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Calls through the gateway, as any program outside makes them. */
final class Api {

    static final String PLAN = "taiyuan-14fyp";
    static final String INDICATORS = "/indicators/v1/plans/" + PLAN;
    static final String PROJECTS = "/projects/v1/plans/" + PLAN;
    static final String DASHBOARD = "/reports/v1/plans/" + PLAN + "/dashboard";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String gateway;
    private final Suite suite;

    Api(String gateway, Suite suite) {
        this.gateway = gateway;
        this.suite = suite;
    }

    String gateway() {
        return gateway;
    }

    Reply get(String path, String... headers) {
        return send("GET", path, null, null, headers);
    }

    /** @param role who asks, {@code reporter} or, of another department than the role's own, {@code reporter@health} */
    Reply send(String method, String path, @Nullable String role, @Nullable String body, String... headers) {
        return sendBytes(method, path, role, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply sendBytes(String method, String path, @Nullable String role, byte @Nullable [] body, String... headers) {
        return new Reply(sent(method, path, role, body, HttpResponse.BodyHandlers.ofString(), headers));
    }

    /** The beginning of an answer that need not end. */
    HttpResponse<InputStream> begin(String path, String... headers) {
        return sent("GET", path, null, null, HttpResponse.BodyHandlers.ofInputStream(), headers);
    }

    private <T> HttpResponse<T> sent(
            String method,
            String path,
            @Nullable String role,
            byte @Nullable [] body,
            HttpResponse.BodyHandler<T> handler,
            String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (body != null && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (role != null) {
            request.header("Authorization", "Bearer " + token(role));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The one document of all operations. */
    JsonNode document() {
        return get("/openapi?format=json").expecting(200).json();
    }

    /** All items of a list, page by page along its cursors. */
    List<JsonNode> all(String path, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String next = path + separator + "limit=" + limit;
        while (next != null) {
            JsonNode page = get(next).expecting(200).json();
            page.get("items").forEach(items::add);
            JsonNode cursor = page.get("next");
            next = cursor == null || cursor.isNull()
                    ? null
                    : path + separator + "limit=" + limit + "&cursor=" + cursor.asText();
        }
        return items;
    }

    /** The media type of an answer, without its parameters; empty where there is none. */
    static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(" *;.*", "");
    }

    String token(String role) {
        return tokens.computeIfAbsent(role, wanted -> {
            try {
                return suite.token(wanted);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    record Reply(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String type() {
            return Api.type(response);
        }

        Reply expecting(int status) {
            if (status() != status) {
                throw new AssertionError("%s answered %d, not %d: %s"
                        .formatted(response.request().uri(), status(), status, response.body()));
            }
            return this;
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError(response.request().uri() + " is not JSON: " + response.body(), e);
            }
        }
    }
}
