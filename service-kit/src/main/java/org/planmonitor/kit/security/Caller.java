package org.planmonitor.kit.security;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as their token says. Departments, regions and units are codes of master data; they narrow what a role may do
 * to the caller's own part.
 *
 * @param subject who, for the audit trail; {@code anonymous} without a token, {@code system:…} for work nobody asked for
 * @param creditCode unified social credit code of the caller's organisation
 * @param permissions what the caller may do, {@code observation:publish}
 */
public record Caller(
        String subject,
        Set<Role> roles,
        Set<String> departments,
        Set<String> regions,
        @Nullable String creditCode,
        Set<String> units,
        Set<String> permissions) {

    /** Everybody without a token. */
    public static final Caller ANONYMOUS =
            new Caller("anonymous", Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of());

    private static final String SYSTEM_PREFIX = "system:";

    public Caller {
        roles = Set.copyOf(roles);
        departments = Set.copyOf(departments);
        regions = Set.copyOf(regions);
        units = Set.copyOf(units);
        permissions = Set.copyOf(permissions);
    }

    /** The service itself, doing the named work: a job, an import at the first start, an event received. */
    public static Caller system(String work) {
        return new Caller(SYSTEM_PREFIX + work, Set.of(Role.SYSTEM), Set.of(), Set.of(), null, Set.of(), Set.of());
    }

    public boolean isAnonymous() {
        return equals(ANONYMOUS);
    }

    /** What this caller may see; every query takes it. */
    public Set<Sharing> visible() {
        if (roles.stream().anyMatch(Role::seesRestricted)) {
            return EnumSet.allOf(Sharing.class);
        }
        return isAnonymous() ? EnumSet.of(Sharing.PUBLIC) : EnumSet.of(Sharing.PUBLIC, Sharing.INTERNAL);
    }

    /** Whether a permission was granted; operations declare theirs with {@code @PermissionsAllowed} instead. */
    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
