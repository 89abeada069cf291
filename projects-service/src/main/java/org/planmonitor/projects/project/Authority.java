package org.planmonitor.projects.project;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.security.Caller;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Role;
import org.planmonitor.kit.security.RolePermissions;
import org.planmonitor.projects.plan.Division;
import org.planmonitor.projects.plan.Plans;

/**
 * How far a permission of the present caller reaches. It holds for a project when one role both grants it and reaches the
 * project: somebody who owns one project and serves the committee of another region has each right only where it was given.
 */
@ApplicationScoped
class Authority {

    private final CurrentCaller caller;
    private final RolePermissions granted;
    private final Plans plans;

    Authority(CurrentCaller caller, RolePermissions granted, Plans plans) {
        this.caller = caller;
        this.granted = granted;
        this.plans = plans;
    }

    boolean covers(String permission, ProjectEntity project) {
        Caller who = caller.get();
        return who.roles().stream()
                .filter(role ->
                        granted.permissions().getOrDefault(role, Set.of()).contains(permission))
                .anyMatch(role -> reaches(role, who, project));
    }

    private boolean reaches(Role role, Caller who, ProjectEntity project) {
        return switch (role) {
            case DISTRICT -> isOfCommittee(who, project);
            case OWNER -> project.ownerCode != null && project.ownerCode.equals(who.creditCode());
            default -> true;
        };
    }

    private boolean isOfCommittee(Caller who, ProjectEntity project) {
        Set<String> own = new HashSet<>(who.regions());
        own.addAll(who.units());
        if (project.unit != null && own.contains(project.unit)) {
            return true;
        }
        return project.regions.stream().map(Site::region).anyMatch(region -> own.contains(region))
                || project.regions.stream().anyMatch(site -> liesBelow(site, own));
    }

    /** A committee of a city writes to what lies in its counties too. */
    private boolean liesBelow(Site site, Set<String> own) {
        Map<String, Division> divisions = plans.divisions(site.plan());
        Division division = divisions.get(site.region());
        while (division != null && division.parent() != null) {
            if (own.contains(division.parent())) {
                return true;
            }
            division = divisions.get(division.parent());
        }
        return false;
    }
}
