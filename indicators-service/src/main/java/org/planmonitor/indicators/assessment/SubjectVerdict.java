package org.planmonitor.indicators.assessment;

import java.util.List;

import org.planmonitor.indicators.assessment.arithmetic.Assessor;
import org.planmonitor.indicators.assessment.arithmetic.Composite;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.plan.Subject;

/** What is said of one subject at one period. */
record SubjectVerdict(Subject subject, Period period, Composite composite) {

    static SubjectVerdict of(SeriesInputs inputs, Subject subject, Period period) {
        List<Composite.Part> parts = subject.components().stream()
                .map(it -> new Composite.Part(it.code(), Assessor.assess(inputs.of(subject, it, period))))
                .toList();
        return new SubjectVerdict(subject, period, Composite.of(parts));
    }
}
