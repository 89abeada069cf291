package org.planmonitor.reports.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** Names of codes in the order in which their owner lists them; a code without a name is still shown. */
record Names(Map<String, Text> byCode) {

    static Names of(JsonNode items, String key, String name) {
        Map<String, Text> names = new LinkedHashMap<>();
        for (JsonNode item : items) {
            JsonNode text = item.path(name);
            names.put(
                    item.path(key).asText(),
                    new Text(text.path("zh").asText(""), text.path("en").asText("")));
        }
        return new Names(names);
    }

    @Nullable
    Text of(String code) {
        return byCode.get(code);
    }

    Text orCode(String code) {
        return Objects.requireNonNullElse(byCode.get(code), Text.same(code));
    }

    /** The owner's order, then whatever else is in use. */
    List<String> codesWith(Set<String> inUse) {
        List<String> codes = new ArrayList<>(byCode.keySet());
        new TreeSet<>(inUse).stream().filter(code -> !byCode.containsKey(code)).forEach(codes::add);
        return codes;
    }
}
