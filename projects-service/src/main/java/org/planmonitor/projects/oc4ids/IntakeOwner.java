package org.planmonitor.projects.oc4ids;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The owner of an imported project: the public authority, with its credit code where its party tells it. */
record IntakeOwner(@Nullable String name, @Nullable String code) {

    static final Set<String> READ = Set.of("publicAuthority", "parties");
    private static final String AUTHORITY = "publicAuthority";

    static IntakeOwner of(JsonNode project, List<LeftOver> leftOver, Map<String, String> origins) {
        JsonNode reference = project.path(AUTHORITY);
        JsonNode parties = project.path("parties");
        String name = text(reference.path("name"));
        String code = null;
        if (name != null) {
            origins.put("/owner/name", "/publicAuthority/name");
        }
        for (int i = 0; i < parties.size(); i++) {
            JsonNode party = parties.get(i);
            String pointer = "/parties/" + i;
            if (!isAuthority(party, reference)) {
                leftOver.add(LeftOver.at(pointer, LeftOver.Reason.ENTERED_APART));
                continue;
            }
            if (name == null) {
                name = text(party.path("name"));
                origins.put("/owner/name", pointer + "/name");
            }
            if (party.path("identifier").path("scheme").asText().equals("GB 32100")) {
                code = text(party.path("identifier").path("id"));
                origins.put("/owner/creditCode", pointer + "/identifier/id");
            }
        }
        return new IntakeOwner(name, name == null ? null : code);
    }

    private static boolean isAuthority(JsonNode party, JsonNode reference) {
        if (reference.hasNonNull("id")) {
            return reference.path("id").equals(party.path("id"));
        }
        for (JsonNode role : party.path("roles")) {
            if (role.asText().equals(AUTHORITY)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }
}
