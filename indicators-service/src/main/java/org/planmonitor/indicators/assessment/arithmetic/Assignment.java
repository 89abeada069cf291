package org.planmonitor.indicators.assessment.arithmetic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Which kind and target are in force, after the tasks of the level above.
 *
 * @param target null where nobody has set one
 * @param tasks tasks of single years, the last word on each year last
 */
record Assignment(Kind kind, @Nullable Target target, List<AssignedTask> tasks) {

    static Assignment of(SeriesInput in) {
        Kind kind = in.rule().kind();
        Target target = Targets.inForce(in.targets(), in.asOf()).orElse(null);
        if (kind != Kind.ASSIGNED) {
            boolean directional = target != null && target.comparator().directional();
            return new Assignment(directional ? Kind.DIRECTIONAL : kind, target, List.of());
        }
        List<AssignedTask> known = in.tasks().stream()
                .filter(it -> it.known(in.asOf()))
                .sorted(Comparator.comparing(
                        AssignedTask::knownSince, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        Optional<AssignedTask> whole =
                known.stream().filter(it -> it.year() == null).reduce((earlier, later) -> later);
        List<AssignedTask> yearly =
                known.stream().filter(it -> it.year() != null).toList();
        if (whole.isPresent()) {
            Kind becomes = in.rule().taskKind() == null ? Kind.LEVEL : in.rule().taskKind();
            Target set = Target.of(
                    in.plan().end(), whole.get().comparator(), whole.get().value());
            return new Assignment(becomes, set, yearly);
        }
        Target years = yearly.isEmpty()
                ? null
                : Target.of(in.plan().end(), yearly.getLast().comparator(), null);
        return new Assignment(kind, years, yearly);
    }
}
