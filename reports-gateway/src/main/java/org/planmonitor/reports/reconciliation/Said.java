package org.planmonitor.reports.reconciliation;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.json.CanonicalJson;

/** What one side says of an item, member by member, as text that both sides write the same way; null is not said. */
final class Said {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Said() {}

    /** By an owner; {@code name.zh} is a member of a member. */
    static Map<String, String> of(JsonNode item, List<String> members) {
        Map<String, String> said = new HashMap<>();
        for (String member : members) {
            JsonNode value = item.at("/" + member.replace('.', '/'));
            if (!value.isMissingNode() && !value.isNull()) {
                said.put(member, text(value));
            }
        }
        return said;
    }

    /** By a model, in columns that are named as the members. */
    static Map<String, String> of(ResultSet row, List<String> members) throws SQLException {
        Map<String, String> said = new HashMap<>();
        for (String member : members) {
            String value = row.getString(member);
            if (value != null) {
                said.put(member, isJson(row, member) ? text(tree(value)) : value);
            }
        }
        return said;
    }

    private static boolean isJson(ResultSet row, String column) throws SQLException {
        return row.getMetaData().getColumnTypeName(row.findColumn(column)).equals("jsonb");
    }

    private static String text(JsonNode value) {
        return value.isContainerNode()
                ? new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8)
                : value.asText();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database returned broken JSON", e);
        }
    }
}
