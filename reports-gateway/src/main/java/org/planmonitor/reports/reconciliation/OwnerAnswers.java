package org.planmonitor.reports.reconciliation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.reconciliation.Item.Kind;
import org.planmonitor.reports.upstream.OwnerClient;
import org.planmonitor.reports.upstream.Upstreams;

/** What the owners answer to anybody, page by page, as another system would ask. */
@Singleton
class OwnerAnswers {

    private static final List<String> OF_SUBJECTS = List.of("name.zh", "name.en", "category", "attribute");
    private static final List<String> OF_COMMITMENTS = List.of("name.zh", "name.en", "headline");
    private static final List<String> OF_VERDICTS = List.of("verdict", "light");

    private final Upstreams upstreams;
    private final OwnerClient client;

    OwnerAnswers(Upstreams upstreams, OwnerClient client) {
        this.upstreams = upstreams;
        this.client = client;
    }

    /** @param period that verdicts are of by default */
    record Judged(String period, Map<Item, Map<String, String>> subjects) {}

    /** @throws IOException when the owner does not answer, or answers something else than it should */
    Judged subjects(String plan) throws IOException {
        String base = "/indicators/v1/plans/" + plan;
        Map<Item, Map<String, String>> said = new HashMap<>();
        for (JsonNode each : all(upstreams.indicators(), base + "/indicators")) {
            said.put(new Item(Kind.INDICATOR, code(each)), Said.of(each, OF_SUBJECTS));
        }
        for (JsonNode each : all(upstreams.indicators(), base + "/commitments")) {
            said.put(new Item(Kind.COMMITMENT, code(each)), Said.of(each, OF_COMMITMENTS));
        }
        JsonNode assessment = client.get(upstreams.indicators(), base + "/assessment");
        for (JsonNode each : assessment.path("items")) {
            var item = new Item(Kind.valueOf(each.path("type").asText()), code(each));
            said.computeIfPresent(item, (key, known) -> {
                known.putAll(Said.of(each, OF_VERDICTS));
                return known;
            });
        }
        return new Judged(assessment.path("period").asText(), said);
    }

    /** @throws IOException when the owner does not answer, or answers something else than it should */
    Map<Item, Map<String, String>> plan(String plan) throws IOException {
        JsonNode said = client.get(upstreams.indicators(), "/indicators/v1/plans/" + plan);
        return Map.of(new Item(Kind.PLAN, code(said)), Said.of(said, ModelAnswers.OF_PLANS));
    }

    /** @throws IOException when the owner does not answer, or answers something else than it should */
    Map<Item, Map<String, String>> listed(Register register, String plan) throws IOException {
        Map<Item, Map<String, String>> said = new HashMap<>();
        for (JsonNode each : all(upstreams.projects(), "/projects/v1/plans/" + plan + register.path())) {
            said.put(new Item(register.kind(), each.path(register.key()).asText()), Said.of(each, register.members()));
        }
        return said;
    }

    private List<JsonNode> all(Upstreams.Upstream owner, String path) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        client.each(owner, path, items::add);
        return items;
    }

    private static String code(JsonNode item) {
        return item.path("code").asText();
    }
}
