package org.planmonitor.reports.openapi;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One service's document made ready for the union: component names and operation ids carry the service's name (always,
 * not only on a clash, so that a name never changes because another service gained one), and what was said once for
 * the whole document (security) is said at each operation.
 */
record ServiceDocument(String service, ObjectNode document) {

    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final Pattern COMPONENT = Pattern.compile("#/components/([^/]+)/(.+)");
    private static final String UNPREFIXED = "securitySchemes";

    /** The document under its final names; nothing of the given tree is changed or shared by reference that is. */
    static ServiceDocument of(String service, ObjectNode original) {
        var references = new References(ref -> renameReference(service, ref), id -> service + "_" + id);
        ObjectNode renamed = (ObjectNode) references.renamed(original);
        ObjectNode ready = JsonNodeFactory.instance.objectNode();
        ready.set("paths", withOwnSecurity(service, renamed));
        ready.set("components", withPrefixedNames(service, renamed.path("components")));
        ready.set("tags", renamed.path("tags").isArray() ? renamed.get("tags") : JsonNodeFactory.instance.arrayNode());
        return new ServiceDocument(service, ready);
    }

    JsonNode paths() {
        return document.path("paths");
    }

    JsonNode components() {
        return document.path("components");
    }

    private static String renameReference(String service, String reference) {
        Matcher matcher = COMPONENT.matcher(reference);
        return matcher.matches() && !matcher.group(1).equals(UNPREFIXED)
                ? "#/components/" + matcher.group(1) + "/" + service + "_" + matcher.group(2)
                : reference;
    }

    private static ObjectNode withPrefixedNames(String service, JsonNode components) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> kind : components.properties()) {
            if (kind.getKey().startsWith("x-")) {
                continue;
            }
            String prefix = kind.getKey().equals(UNPREFIXED) ? "" : service + "_";
            ObjectNode named = result.putObject(kind.getKey());
            kind.getValue().properties().forEach(entry -> named.set(prefix + entry.getKey(), entry.getValue()));
        }
        return result;
    }

    private static ObjectNode withOwnSecurity(String service, ObjectNode renamed) {
        ObjectNode paths = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> path : renamed.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey()) && member.getValue() instanceof ObjectNode operation) {
                    complete(service, path.getKey(), member.getKey(), operation, renamed.path("security"));
                    if (renamed.at("/components/schemas/Problem").isObject()) {
                        QuotaAnswer.addTo(operation, "#/components/schemas/" + service + "_Problem");
                    }
                }
            }
            paths.set(path.getKey(), path.getValue());
        }
        return paths;
    }

    private static void complete(String service, String path, String method, ObjectNode operation, JsonNode security) {
        if (!operation.has("security") && security.isArray()) {
            operation.set("security", security.deepCopy());
        }
        if (!operation.has("operationId")) {
            String words =
                    path.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
            operation.put("operationId", service + "_" + method + "_" + words);
        }
    }
}
