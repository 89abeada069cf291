package org.planmonitor.indicators.assessment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.kit.security.Sharing;

/** Sharing levels as sets of what a reader of that level sees: everything shared at least as widely. */
final class Reader {

    private Reader() {}

    static Set<Sharing> of(Sharing level) {
        return Arrays.stream(Sharing.values())
                .filter(it -> it.compareTo(level) <= 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sharing.class)));
    }

    static Sharing narrower(Sharing one, Sharing other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** With whom the verdict on a subject is shared. */
    static Sharing of(VerdictsConfig config, PlanDefinition plan, Subject subject) {
        return narrower(config.sharing(), narrower(plan.plan().sharing(), subject.sharing()));
    }
}
