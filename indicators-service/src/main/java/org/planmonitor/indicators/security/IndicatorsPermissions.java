package org.planmonitor.indicators.security;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.security.Role;
import org.planmonitor.kit.security.RolePermissions;

/** Only planners import packs and publish figures at once; everybody else goes through submissions. */
@ApplicationScoped
class IndicatorsPermissions implements RolePermissions {

    @Override
    public Map<Role, Set<String>> permissions() {
        return Map.of(Role.PLANNER, Set.of("pack:import", "observation:publish"));
    }
}
