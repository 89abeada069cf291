package org.planmonitor.projects.oc4ids;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The organisations of a project with their roles. Persons are never named. */
final class PublishedParties {

    private static final String GB_32100 = "GB 32100";
    private static final Map<String, String> ROLES = Map.of(
            "LEAD_DEPARTMENT", "leadDepartment",
            "LOCAL_COMMITTEE", "localCommittee",
            "PROJECT_UNIT", "projectUnit");

    private final Map<String, Published.Party> parties = new LinkedHashMap<>();
    private Published.@Nullable Reference authority;

    PublishedParties(Sheet sheet) {
        Sheet.Core core = sheet.core();
        if (core.ownerName() != null) {
            String code = core.ownerCode();
            Published.Identifier identifier =
                    code == null ? null : new Published.Identifier(GB_32100, code, core.ownerName());
            String id = code == null ? "owner" : code;
            add(id, core.ownerName(), identifier, "publicAuthority");
            authority = new Published.Reference(id, core.ownerName());
        }
        for (Sheet.Role role : sheet.roles()) {
            Published.Identifier identifier = role.unitKind().equals("REGION")
                    ? new Published.Identifier("GB/T 2260", role.unitCode(), null)
                    : null;
            add(
                    role.unitKind() + "-" + role.unitCode(),
                    role.unitName(),
                    identifier,
                    ROLES.getOrDefault(role.role(), role.role()));
        }
        if (core.lead() != null) {
            add("lead", core.lead(), null, "leadCompany");
        }
    }

    /** The owner (项目单位): whoever is responsible for building it. */
    Published.@Nullable Reference authority() {
        return authority;
    }

    List<Published.Party> all() {
        return List.copyOf(parties.values());
    }

    private void add(String id, String name, Published.@Nullable Identifier identifier, String role) {
        parties.merge(id, new Published.Party(id, name, identifier, List.of(role)), PublishedParties::both);
    }

    private static Published.Party both(Published.Party first, Published.Party second) {
        List<String> roles = new ArrayList<>(first.roles());
        second.roles().stream().filter(role -> !roles.contains(role)).forEach(roles::add);
        return new Published.Party(first.id(), first.name(), first.identifier(), roles);
    }
}
