package org.planmonitor.projects.pack;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Parts of a pack as JSON, without the members that are null: a pack leaves out what is not known. */
@ApplicationScoped
public class PackJson {

    private final ObjectMapper mapper;

    PackJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public JsonNode of(Object part) {
        JsonNode tree = mapper.valueToTree(part);
        dropNulls(tree);
        return tree;
    }

    private static void dropNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> empty = new ArrayList<>();
            object.properties().forEach(member -> {
                if (member.getValue().isNull()) {
                    empty.add(member.getKey());
                }
            });
            object.remove(empty);
        }
        node.forEach(PackJson::dropNulls);
    }
}
