package org.planmonitor.indicators.security;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.security.Role;
import org.planmonitor.kit.security.RolePermissions;

/**
 * The steps of a figure belong to different hands: who drafts does not sign, who approves does not release. Planners
 * own the definitions and may publish at once; official statistics come in by a system. Everybody else reads.
 */
@ApplicationScoped
class IndicatorsPermissions implements RolePermissions {

    @Override
    public Map<Role, Set<String>> permissions() {
        return Map.of(
                Role.PLANNER,
                Set.of(
                        "pack:import",
                        "observation:publish",
                        "definition:write",
                        "plan:archive",
                        "target:amend",
                        "break:suspect",
                        "break:decide",
                        "evaluation:record",
                        "calendar:write"),
                Role.REPORTER,
                Set.of("observation:draft", "observation:submit"),
                Role.SIGNATORY,
                Set.of("observation:sign"),
                Role.REVIEWER,
                Set.of(
                        "observation:return",
                        "observation:approve",
                        "observation:unlock",
                        "break:suspect",
                        "break:decide",
                        "evaluation:record"),
                Role.RELEASER,
                Set.of("observation:release"),
                Role.SYSTEM,
                Set.of("official:ingest"),
                Role.AUDITOR,
                Set.of("audit:read"),
                Role.OPERATOR,
                Set.of("job:run"));
    }
}
