package org.planmonitor.indicators.assessment;

import java.util.stream.Stream;

import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;

/** Whose figures and definitions a verdict looks at. */
final class Sources {

    private Sources() {}

    /** The subject itself, and the indicators whose series it reads or is held against. */
    static Stream<SubjectRef> of(SubjectRef own, RuleDefinition rule) {
        Stream.Builder<SubjectRef> read = Stream.builder();
        read.add(own);
        if (rule.sameSeriesAs() != null) {
            read.add(new SubjectRef(SubjectType.INDICATOR, rule.sameSeriesAs().indicator()));
        }
        if (rule.reference() != null) {
            read.add(new SubjectRef(SubjectType.INDICATOR, rule.reference().indicator()));
        }
        return read.build();
    }
}
