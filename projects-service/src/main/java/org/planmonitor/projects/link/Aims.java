package org.planmonitor.projects.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.link.coverage.Coverage;
import org.planmonitor.projects.link.coverage.LeftOut;
import org.planmonitor.projects.link.coverage.Share;
import org.planmonitor.projects.subject.Subject;

/** Holds what projects bring against what a subject is to reach, component by component. */
final class Aims {

    private Aims() {}

    /** The component that a link means: the one it names, or the only one. */
    static Optional<Subject.Component> component(Subject subject, @Nullable String named) {
        if (named != null) {
            return subject.component(named);
        }
        return subject.components().size() == 1
                ? Optional.of(subject.components().getFirst())
                : Optional.empty();
    }

    /** What the shares cover of one component. */
    static Coverage coverage(Subject subject, Subject.Component component, List<Share> shares) {
        List<Share> meant = meant(subject, component, shares);
        Coverage.Aim aim = aim(subject, component);
        return Coverage.of(aim, meant, Coverage.leftOut(aim, meant));
    }

    /** Which projects do not count in any coverage of a subject, and why. */
    static Map<String, LeftOut> leftOut(Subject subject, List<Share> shares) {
        Map<String, LeftOut> all = new TreeMap<>();
        shares.forEach(share -> {
            if (component(subject, share.component()).isEmpty()) {
                all.put(share.project(), share.gone() ? LeftOut.PROJECT_GONE : LeftOut.COMPONENT_UNKNOWN);
            }
        });
        subject.components()
                .forEach(component ->
                        all.putAll(Coverage.leftOut(aim(subject, component), meant(subject, component, shares))));
        return all;
    }

    private static List<Share> meant(Subject subject, Subject.Component component, List<Share> shares) {
        return shares.stream()
                .filter(share -> component(subject, share.component())
                        .filter(component::equals)
                        .isPresent())
                .toList();
    }

    private static Coverage.Aim aim(Subject subject, Subject.Component component) {
        Subject.Target target = component.target();
        Subject.Unit unit = subject.unit();
        Subject.Baseline baseline = component.baseline();
        boolean increment = target != null && target.value() == null && target.delta() != null;
        return new Coverage.Aim(
                unit == null ? null : unit.code(),
                baseline == null ? null : baseline.value(),
                target == null ? null : increment ? target.delta() : target.value(),
                increment);
    }
}
