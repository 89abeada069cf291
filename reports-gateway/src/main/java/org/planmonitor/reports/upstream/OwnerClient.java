package org.planmonitor.reports.upstream;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.reports.upstream.Upstreams.Upstream;

/** Asks owners as anybody may ask them, without a token: what they answer is public. */
@Singleton
public class OwnerClient {

    private static final int OK = 200;

    private final ObjectMapper mapper;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    OwnerClient(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws IOException when the owner does not answer in its time, or with something else than 200 and JSON */
    public JsonNode get(Upstream owner, String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(owner.url() + path))
                .timeout(owner.timeout())
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IOException("GET " + path + " was answered with " + answer.statusCode());
            }
            return mapper.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("GET " + path + " was interrupted", e);
        }
    }

    /**
     * Every item of a list, along its cursors.
     *
     * @param path with its parameters, but for {@code limit} and {@code cursor}
     * @throws IOException as {@link #get}
     */
    public void each(Upstream owner, String path, Consumer<JsonNode> item) throws IOException {
        String first = path + (path.contains("?") ? "&" : "?") + "limit=500";
        String next = first;
        while (!next.isEmpty()) {
            JsonNode page = get(owner, next);
            page.path("items").forEach(item);
            next = page.path("next").isTextual()
                    ? first + "&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                    : "";
        }
    }
}
