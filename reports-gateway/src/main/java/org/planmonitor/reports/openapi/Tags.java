package org.planmonitor.reports.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Tags group operations for a reader, so two services may share one (“plans”): it stays one tag and keeps what each of
 * them says about it. They come in the order in which the work is done; what has no place in it yet comes after, in the
 * order of its service.
 */
final class Tags {

    static final List<String> ORDER_OF_WORK = List.of(
            "dashboard",
            "alerts",
            "evaluation reports",
            "stream",
            "session",
            "subscriptions",
            "clients",
            "open data",
            "corrections",
            "accesses",
            // what is planned
            "plans",
            "packs",
            "regions",
            "indicators",
            "commitments",
            "amendments",
            "tasks",
            "annual-plans",
            // what is reported, and what it says of the plan
            "deadlines",
            "submissions",
            "official statistics",
            "observations",
            "breaks",
            "assessment",
            "evaluations",
            // what is built
            "portfolios",
            "projects",
            "oc4ids",
            "lists",
            "gates",
            "milestones",
            "officials",
            "money",
            "reports",
            "blockers",
            "statistical entry",
            "ratings",
            "rates",
            "batches",
            "calendar",
            "chains",
            "supply",
            "attraction",
            "transit",
            "zones",
            "links",
            // the suite itself
            "operation",
            "contract");

    private Tags() {}

    static ArrayNode unite(List<ServiceDocument> services) {
        Map<String, ObjectNode> united = new LinkedHashMap<>();
        for (ServiceDocument service : services) {
            for (JsonNode tag : service.document().path("tags")) {
                united.merge(tag.path("name").asText(), ((ObjectNode) tag).deepCopy(), Tags::join);
            }
        }
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        ORDER_OF_WORK.stream().map(united::remove).filter(Objects::nonNull).forEach(result::add);
        united.values().forEach(result::add);
        return result;
    }

    private static ObjectNode join(ObjectNode first, ObjectNode second) {
        String said = first.path("description").asText("");
        String more = second.path("description").asText("");
        if (!more.isEmpty() && !said.contains(more)) {
            first.put("description", said.isEmpty() ? more : said + "\n\n" + more);
        }
        return first;
    }
}
