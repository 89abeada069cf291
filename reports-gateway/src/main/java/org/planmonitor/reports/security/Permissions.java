package org.planmonitor.reports.security;

import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.planmonitor.kit.security.Role;
import org.planmonitor.kit.security.RolePermissions;

/** Who may do what at the gateway itself; on the owners' paths the owners decide. */
@Singleton
class Permissions implements RolePermissions {

    @Override
    public Map<Role, Set<String>> permissions() {
        return Map.of(
                Role.OPERATOR,
                Set.of("events:replay", "subscription:administer", "client:administer"),
                Role.EVALUATOR,
                Set.of("report:evaluate"),
                Role.RELEASER,
                Set.of("report:publish"),
                Role.PLANNER,
                Set.of("correction:answer", "access:read", "alert-rule:change", "alert:handle", "report:make"),
                Role.LEADER,
                Set.of("alert:handle", "report:sign"),
                Role.SIGNATORY,
                Set.of("alert:answer"),
                Role.REPORTER,
                Set.of("alert:answer"),
                Role.OWNER,
                Set.of("alert:answer"),
                Role.DISTRICT,
                Set.of("alert:answer"),
                Role.AUDITOR,
                Set.of("access:read"));
    }
}
