package org.planmonitor.reports.openapi;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.reports.deprecation.DeprecationTable;

/** Marks as {@code deprecated} in the merged document what callers are told will end: owners do not know of the table. */
final class Endings {

    private Endings() {}

    /** Changes the document; rows of which it has no operation change nothing. */
    static void markIn(ObjectNode document, DeprecationTable table) {
        for (DeprecationTable.Row row : table.rows().values()) {
            String shape = OpenApiMerge.shape(row.path());
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                if (OpenApiMerge.shape(path.getKey()).equals(shape)) {
                    mark(path.getValue(), row.method().orElse(""));
                }
            }
        }
    }

    private static void mark(JsonNode path, String method) {
        for (Map.Entry<String, JsonNode> member : path.properties()) {
            if (ServiceDocument.METHODS.contains(member.getKey())
                    && (method.isEmpty() || method.equalsIgnoreCase(member.getKey()))
                    && member.getValue() instanceof ObjectNode operation) {
                operation.put("deprecated", true);
            }
        }
    }
}
