package org.planmonitor.reports.stream;

import java.util.Set;

import org.planmonitor.kit.security.Sharing;

/**
 * What one stream tells: happenings of its plan, of the types asked for, that the caller may see.
 *
 * @param types empty: all
 */
record Filter(String plan, Set<String> types, Set<Sharing> visible) {

    boolean lets(Happening happening) {
        return plan.equals(happening.plan())
                && visible.contains(happening.sharing())
                && (types.isEmpty() || types.contains(happening.type()));
    }
}
