package org.planmonitor.indicators.assessment;

import java.util.List;
import java.util.function.Function;

import org.planmonitor.indicators.assessment.arithmetic.Assessment;
import org.planmonitor.indicators.assessment.arithmetic.Assessor;
import org.planmonitor.indicators.assessment.arithmetic.Composite;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.SeriesInput;
import org.planmonitor.indicators.plan.Subject;

/** What is said of one subject at one period. */
record SubjectVerdict(Subject subject, Period period, Composite composite) {

    /** The verdict, without what other methods say. */
    static SubjectVerdict of(SeriesInputs inputs, Subject subject, Period period) {
        return of(inputs, subject, period, Assessor::verdict);
    }

    /** The verdict with its whole working. */
    static SubjectVerdict withMethods(SeriesInputs inputs, Subject subject, Period period) {
        return of(inputs, subject, period, Assessor::assess);
    }

    private static SubjectVerdict of(
            SeriesInputs inputs, Subject subject, Period period, Function<SeriesInput, Assessment> judge) {
        List<Composite.Part> parts = subject.components().stream()
                .map(it -> new Composite.Part(it.code(), judge.apply(inputs.of(subject, it, period))))
                .toList();
        return new SubjectVerdict(subject, period, Composite.of(parts));
    }
}
