package org.planmonitor.projects.given;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.restassured.response.Response;

/** A chain as an editor writes it, member by member: {@code steel>sheet} is a step, {@code sheet=CONFIRMED} what is said of a node. */
public final class ChainDraft {

    /** Codes whose check signs are right; nobody has them. */
    public static final String FIRM = "91370200M000100Y4G";

    public static final String OTHER = "91370200M000200Y48";

    private final String code;
    private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    private final List<Map<String, Object>> edges = new ArrayList<>();
    private final Map<String, Object> more = new HashMap<>();

    private ChainDraft(String code) {
        this.code = code;
    }

    public static ChainDraft of(String code, String... steps) {
        ChainDraft draft = new ChainDraft(code);
        for (String step : steps) {
            draft.step(step, Map.of());
        }
        return draft;
    }

    public ChainDraft node(String node) {
        nodes.computeIfAbsent(
                node,
                it -> new HashMap<>(Map.of(
                        "code", it, "name", Map.of("zh", "节点" + it, "en", "Node " + it), "position", "UNSPECIFIED")));
        return this;
    }

    public ChainDraft step(String step, Map<String, ?> members) {
        String[] ends = step.split(">", 2);
        node(ends[0]).node(ends[1]);
        return edge(ends[0], ends[1], members);
    }

    /** A step whose ends need not be nodes of the chain. */
    public ChainDraft edge(String from, String to, Map<String, ?> members) {
        Map<String, Object> edge = new HashMap<>(Map.of("from", from, "to", to, "basis", "STATED"));
        edge.putAll(members);
        edges.add(edge);
        return this;
    }

    public ChainDraft say(String node, String coverage) {
        return at(node, Map.of("coverage", coverage, "basis", "摸排表"));
    }

    public ChainDraft at(String node, Map<String, ?> members) {
        node(node);
        nodes.computeIfPresent(node, (_, said) -> {
            said.putAll(members);
            return said;
        });
        return this;
    }

    public ChainDraft with(String member, Object value) {
        more.put(member, value);
        return this;
    }

    public static Map<String, Object> firm(String creditCode, String name, Object... roles) {
        return Map.of("creditCode", creditCode, "name", name, "region", City.EAST, "roles", List.of(roles));
    }

    public static Map<String, Object> role(String node, String role) {
        return Map.of("node", node, "role", role);
    }

    public Map<String, Object> body(String reason) {
        Map<String, Object> chain = new HashMap<>(Map.of(
                "code",
                code,
                "name",
                Map.of("zh", "链" + code, "en", "Chain " + code),
                "tier",
                "PILLAR",
                "nodes",
                new ArrayList<>(nodes.values()),
                "edges",
                edges,
                "source",
                Map.of()));
        chain.putAll(more);
        return Map.of("reason", reason, "chain", chain);
    }

    /** Written on what stands in a city. */
    public Response into(City city, String reason) {
        return city.put("chains/" + code, body(reason));
    }
}
