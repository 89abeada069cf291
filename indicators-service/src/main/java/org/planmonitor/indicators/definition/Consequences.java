package org.planmonitor.indicators.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.planmonitor.indicators.plan.DefinitionsChanged;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;

/** Which subjects' verdicts a change may have changed. */
final class Consequences {

    private Consequences() {}

    static DefinitionsChanged of(
            PlanDefinition before, PlanDefinition after, Standing standing, List<Version<?>> added) {
        Set<SubjectRef> subjects = new HashSet<>();
        for (Version<?> each : added) {
            if (each.kind() == DefinitionKind.PLAN) {
                before.subjects().map(Subject::ref).forEach(subjects::add);
            }
            subjects.addAll(of(each.code(), each.body()));
            standing.latest(each.kind(), each.code()).ifPresent(last -> subjects.addAll(of(last.code(), last.body())));
        }
        Version<?> first = added.getFirst();
        DefinitionsChanged.Cause cause = first.change().kind() == ChangeKind.AMENDED
                ? DefinitionsChanged.Cause.AMENDMENT
                : DefinitionsChanged.Cause.DEFINITION;
        String ref = first.kind() + "/" + first.code();
        return new DefinitionsChanged(
                after, subjects, cause, ref, first.change().knownFrom());
    }

    private static Set<SubjectRef> of(String code, Record body) {
        return switch (body) {
            case PackIndicator _ -> Set.of(new SubjectRef(SubjectType.INDICATOR, code));
            case PackCommitment _ -> Set.of(new SubjectRef(SubjectType.COMMITMENT, code));
            case AssignedTask it -> Set.of(it.subject());
            case OfficialResult it -> Set.of(it.subject());
            case AnnualPlan it -> {
                Set<SubjectRef> named = new HashSet<>();
                it.values().forEach(each -> named.add(each.subject()));
                yield named;
            }
            default -> Set.of();
        };
    }
}
