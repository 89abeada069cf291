package org.planmonitor.kit.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles a token can carry. What a role may do is said by each service: see {@link RolePermissions}. */
public enum Role {
    PLANNER(true),
    REPORTER(false),
    /** Head of a department. */
    SIGNATORY(false),
    REVIEWER(true),
    RELEASER(true),
    /** Owner of a project. */
    OWNER(false),
    /** Committee of a county or of a zone. */
    DISTRICT(false),
    LEADER(true),
    /** People's congress and consultative conference: reads. */
    SUPERVISOR(false),
    /** Third party that judges the plan's execution: reads. */
    EVALUATOR(false),
    AUDITOR(true),
    OPERATOR(true),
    SYSTEM(true);

    private final boolean seesRestricted;

    Role(boolean seesRestricted) {
        this.seesRestricted = seesRestricted;
    }

    /** The name in a token's {@code roles} claim. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean seesRestricted() {
        return seesRestricted;
    }

    /** The role of a claim; empty for roles of other systems, which grant nothing here. */
    public static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
