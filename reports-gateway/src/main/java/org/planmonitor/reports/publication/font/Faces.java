package org.planmonitor.reports.publication.font;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.planmonitor.reports.publication.Role;

/** The faces of one document, by what they are for. */
public final class Faces {

    private final Map<Role, Face> own;

    private Faces(Map<Role, Face> own) {
        this.own = own;
    }

    /** Those of the build. */
    public static Faces shipped() {
        return new Faces(new EnumMap<>(Role.class));
    }

    /** Those that an operator has; those of the build stand in for the others. */
    public static Faces of(Map<Role, Face> own) {
        Map<Role, Face> copy = new EnumMap<>(Role.class);
        copy.putAll(own);
        return new Faces(copy);
    }

    public Face of(Role role) {
        return own.getOrDefault(role, role.standIn());
    }

    /** Whether the face of the build stands in. */
    public boolean standsIn(Role role) {
        return !own.containsKey(role);
    }

    /** Each once, in an order that is always the same. Charts are drawn in those of the build. */
    public List<Face> all() {
        Set<Face> all = new LinkedHashSet<>(List.of(Face.TEXT, Face.STRONG));
        all.addAll(Arrays.stream(Role.values()).map(this::of).toList());
        return new ArrayList<>(all);
    }
}
