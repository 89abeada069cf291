package org.planmonitor.reports.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Tags group operations for a reader, so two services may share one (“Plans”): it stays one tag and keeps what each of
 * them says about it. Tags keep their service's order, services come in alphabetical order.
 */
final class Tags {

    private Tags() {}

    static ArrayNode unite(List<ServiceDocument> services) {
        Map<String, ObjectNode> united = new LinkedHashMap<>();
        for (ServiceDocument service : services) {
            for (JsonNode tag : service.document().path("tags")) {
                united.merge(tag.path("name").asText(), ((ObjectNode) tag).deepCopy(), Tags::join);
            }
        }
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
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
