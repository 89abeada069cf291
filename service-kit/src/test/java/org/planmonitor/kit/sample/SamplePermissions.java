package org.planmonitor.kit.sample;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.security.Role;
import org.planmonitor.kit.security.RolePermissions;

@ApplicationScoped
class SamplePermissions implements RolePermissions {

    @Override
    public Map<Role, Set<String>> permissions() {
        return Map.of(Role.PLANNER, Set.of("note:write"));
    }
}
