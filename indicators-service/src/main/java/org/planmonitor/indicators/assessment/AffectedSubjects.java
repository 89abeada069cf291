package org.planmonitor.indicators.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.AssessmentChanged.Cause;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;

/**
 * Which verdicts figures can change: of the subjects that read their series, and from the year of the earliest figure on,
 * because no verdict looks at a period after its own.
 */
final class AffectedSubjects {

    private AffectedSubjects() {}

    /** A subject, the first year whose verdict can change, and what changes it. */
    record Affected(Subject subject, int firstYear, Cause cause) {}

    static List<Affected> by(PlanDefinition plan, List<Vintage> figures) {
        Map<SubjectRef, Vintage> earliest = new HashMap<>();
        figures.forEach(it -> earliest.merge(it.series().subject(), it, AffectedSubjects::earlier));
        return plan.subjects()
                .flatMap(subject -> sources(subject)
                        .flatMap(it -> Optional.ofNullable(find(earliest, it)).stream())
                        .reduce(AffectedSubjects::earlier)
                        .map(it -> affected(plan, subject, it))
                        .stream())
                .toList();
    }

    /** Whose series a subject reads: its own, or another's in place of it, and those it is held against. */
    static Stream<SubjectRef> sources(Subject subject) {
        return subject.components().stream().flatMap(it -> sources(subject.ref(), it.rule()));
    }

    private static Stream<SubjectRef> sources(SubjectRef own, RuleDefinition rule) {
        Stream.Builder<SubjectRef> read = Stream.builder();
        if (rule.sameSeriesAs() == null) {
            read.add(own);
        } else {
            read.add(new SubjectRef(SubjectType.INDICATOR, rule.sameSeriesAs().indicator()));
        }
        if (rule.reference() != null) {
            read.add(new SubjectRef(SubjectType.INDICATOR, rule.reference().indicator()));
        }
        return read.build();
    }

    private static Affected affected(PlanDefinition plan, Subject subject, Vintage first) {
        String figure = first.series().aggregateId(plan.plan().code());
        return new Affected(subject, first.period().year(), new Cause(Cause.Kind.OBSERVATION, figure));
    }

    private static Vintage earlier(Vintage one, Vintage other) {
        return other.period().year() < one.period().year() ? other : one;
    }

    private static @Nullable Vintage find(Map<SubjectRef, Vintage> earliest, SubjectRef subject) {
        return earliest.get(subject);
    }
}
