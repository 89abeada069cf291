package org.planmonitor.reports.reconciliation;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.reports.reconciliation.Item.Kind;
import org.planmonitor.reports.upstream.Upstreams;

/** What the owners answer to anybody, page by page, as another system would ask. */
@Singleton
class OwnerAnswers {

    private static final List<String> OF_SUBJECTS = List.of("name.zh", "name.en", "category", "attribute");
    private static final List<String> OF_COMMITMENTS = List.of("name.zh", "name.en", "headline");
    private static final List<String> OF_PROJECTS =
            List.of("name.zh", "name.en", "portfolio", "kind", "stage", "stageSince");
    private static final List<String> OF_VERDICTS = List.of("verdict", "light");
    private static final int OK = 200;

    private final Upstreams upstreams;
    private final ObjectMapper mapper;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    OwnerAnswers(Upstreams upstreams, ObjectMapper mapper) {
        this.upstreams = upstreams;
        this.mapper = mapper;
    }

    /** @param period that verdicts are of by default */
    record Judged(String period, Map<Item, Map<String, String>> subjects) {}

    /** @throws IOException when the owner does not answer, or answers something else than it should */
    Judged subjects(String plan) throws IOException {
        String base = "/indicators/v1/plans/" + plan;
        Map<Item, Map<String, String>> said = new HashMap<>();
        for (JsonNode each : all(upstreams.indicators(), base + "/indicators")) {
            said.put(new Item(Kind.INDICATOR, code(each)), members(each, OF_SUBJECTS));
        }
        for (JsonNode each : all(upstreams.indicators(), base + "/commitments")) {
            said.put(new Item(Kind.COMMITMENT, code(each)), members(each, OF_COMMITMENTS));
        }
        JsonNode assessment = get(upstreams.indicators(), base + "/assessment");
        for (JsonNode each : assessment.path("items")) {
            var item = new Item(Kind.valueOf(each.path("type").asText()), code(each));
            said.computeIfPresent(item, (key, known) -> {
                known.putAll(members(each, OF_VERDICTS));
                return known;
            });
        }
        return new Judged(assessment.path("period").asText(), said);
    }

    /** @throws IOException when the owner does not answer, or answers something else than it should */
    Map<Item, Map<String, String>> projects(String plan) throws IOException {
        Map<Item, Map<String, String>> said = new HashMap<>();
        for (JsonNode each : all(upstreams.projects(), "/projects/v1/plans/" + plan + "/projects")) {
            said.put(new Item(Kind.PROJECT, code(each)), members(each, OF_PROJECTS));
        }
        return said;
    }

    private List<JsonNode> all(Upstreams.Upstream owner, String path) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(owner, path + "?limit=500" + next);
            page.path("items").forEach(items::add);
            next = page.path("next").isTextual()
                    ? "&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                    : "";
        } while (!next.isEmpty());
        return items;
    }

    private JsonNode get(Upstreams.Upstream owner, String path) throws IOException {
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

    private static String code(JsonNode item) {
        return item.path("code").asText();
    }

    private static Map<String, String> members(JsonNode item, List<String> names) {
        Map<String, String> members = new HashMap<>();
        for (String name : names) {
            JsonNode value = item.at("/" + name.replace('.', '/'));
            if (!value.isMissingNode() && !value.isNull()) {
                members.put(name, value.asText());
            }
        }
        return members;
    }
}
