package org.planmonitor.reports.upstream;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.reports.upstream.Upstreams.Upstream;

/** Asks owners as anybody may ask them, without a token unless one is given: what they answer then is public. */
@Singleton
public class OwnerClient {

    private static final int OK = 200;

    private static final int NOT_FOUND = 404;

    private final ObjectMapper mapper;
    private final HttpClient client;
    private final Supplier<Optional<String>> token;

    @Inject
    OwnerClient(ObjectMapper mapper) {
        this(
                mapper,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                Optional::empty);
    }

    private OwnerClient(ObjectMapper mapper, HttpClient client, Supplier<Optional<String>> token) {
        this.mapper = mapper;
        this.client = client;
        this.token = token;
    }

    /** The same, asking with a token whenever there is one: it sees what the bearer of the token sees. */
    public OwnerClient with(Supplier<Optional<String>> bearer) {
        return new OwnerClient(mapper, client, bearer);
    }

    /** @throws IOException when the owner does not answer in its time, or with something else than 200 and JSON */
    public JsonNode get(Upstream owner, String path) throws IOException {
        return find(owner, path).orElseThrow(() -> new IOException("GET " + path + " was answered with 404"));
    }

    /**
     * Empty when the owner knows of no such thing.
     *
     * @throws IOException when the owner does not answer in its time, or with something else than 200 and JSON, or 404
     */
    public Optional<JsonNode> find(Upstream owner, String path) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(owner.url() + path)).header("Accept", "application/json");
        token.get().ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        try {
            HttpResponse<byte[]> answer =
                    WholeAnswer.of(client, request.build(), BodyHandlers.ofByteArray(), owner.timeout());
            if (answer.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.statusCode() != OK) {
                throw new IOException("GET " + path + " was answered with " + answer.statusCode());
            }
            return Optional.of(mapper.readTree(answer.body()));
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
