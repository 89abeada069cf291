package org.planmonitor.projects;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.security.Role;
import org.planmonitor.kit.security.RolePermissions;

/**
 * Who may write here. A committee of a county or zone moves the projects of its own divisions only. Owners follow when
 * a project knows its owner's credit code: until then nobody could tell whose project it is.
 */
@ApplicationScoped
class Permissions implements RolePermissions {

    @Override
    public Map<Role, Set<String>> permissions() {
        return Map.of(
                Role.PLANNER, Set.of("pack:import", "project:transition"),
                Role.DISTRICT, Set.of("project:transition"));
    }
}
