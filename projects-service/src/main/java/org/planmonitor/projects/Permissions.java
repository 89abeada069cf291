package org.planmonitor.projects;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.security.Role;
import org.planmonitor.kit.security.RolePermissions;

/**
 * Who may write here. How far a permission reaches is the role's matter: a committee ({@code district}) writes to projects of
 * its own regions or units, an owner to those under its own credit code, the others to all.
 */
@ApplicationScoped
class Permissions implements RolePermissions {

    private static final Set<String> PLANNER = Set.of(
            "pack:import",
            "pack:export",
            "calendar:write",
            "project:write",
            "project:move",
            "gate:override",
            "list:write",
            "statistics:write",
            "milestone:write",
            "rebaseline:approve",
            "ledger:write",
            "ledger:statistical",
            "book:write",
            "report:submit",
            "report:confirm",
            "evidence:write",
            "blocker:write",
            "official:write",
            "permit:write",
            "guarantee:write",
            "rating:write",
            "round:write",
            "chain:write",
            "link:write",
            "contribution:write",
            "zone:write",
            "zone:report",
            "supply:report",
            "transit:write",
            "audit:read");
    private static final Set<String> DISTRICT = Set.of(
            "project:write",
            "project:move",
            "statistics:write",
            "milestone:write",
            "ledger:write",
            "ledger:statistical",
            "report:submit",
            "report:confirm",
            "evidence:write",
            "blocker:write",
            "official:write",
            "permit:write",
            "guarantee:write",
            "rating:write",
            "link:write",
            "contribution:write",
            "zone:report");
    private static final Set<String> OWNER = Set.of(
            "statistics:write",
            "milestone:write",
            "ledger:write",
            "report:submit",
            "evidence:write",
            "blocker:write",
            "permit:write",
            "rating:write",
            "supply:report",
            "contribution:write");

    @Override
    public Map<Role, Set<String>> permissions() {
        return Map.of(
                Role.PLANNER, PLANNER,
                Role.DISTRICT, DISTRICT,
                Role.OWNER, OWNER,
                Role.REVIEWER, Set.of("rebaseline:approve", "report:confirm"),
                Role.LEADER, Set.of("blocker:write"),
                Role.EVALUATOR, Set.of("rating:write"),
                Role.AUDITOR, Set.of("audit:read", "pack:export"),
                Role.SYSTEM, Set.of("statistics:write", "ledger:write", "ledger:statistical"));
    }
}
