package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.Observation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.WithinYear;
import org.planmonitor.indicators.assessment.arithmetic.WithinYearInput;
import org.planmonitor.indicators.observation.SeriesKey;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.ComponentDefinition.YearlyValue;
import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;

/** Brings the series of a component together that one year is read from. */
record WithinYears(SeriesInputs inputs) {

    /** The reading of each component; only within a year, and for whole years that have a plan of their own. */
    Map<String, WithinYearAnswer> of(Subject subject, Period period) {
        Map<String, WithinYearAnswer> answers = new HashMap<>();
        for (ComponentDefinition component : subject.components()) {
            BigDecimal planned = planned(component, period);
            if (planned != null || !period.wholeYear()) {
                answers.put(component.code(), WithinYearAnswer.of(read(subject, component, period, planned)));
            }
        }
        return answers;
    }

    private WithinYear read(
            Subject subject, ComponentDefinition component, Period period, @Nullable BigDecimal planned) {
        RuleDefinition.SameSeries same = component.rule().sameSeriesAs();
        SubjectRef ref = same == null ? subject.ref() : indicator(same.indicator());
        String code = same == null ? component.code() : same.component();
        BigDecimal factor = same == null ? BigDecimal.ONE : same.factor();
        return WithinYear.of(new WithinYearInput(
                component.rule().rule(),
                period,
                planned,
                series(ref, code, Accumulation.YEAR_TO_DATE, false, factor),
                series(ref, code, Accumulation.PERIOD, false, factor),
                series(ref, code, Accumulation.PLAN_TO_DATE, false, factor),
                totals(component.rule()),
                Stream.of(Accumulation.YEAR_TO_DATE, Accumulation.PERIOD)
                        .flatMap(it -> series(ref, code, it, true, factor).stream())
                        .toList(),
                inputs.asOf()));
    }

    private List<Observation> totals(RuleDefinition rule) {
        RuleDefinition.SeriesReference behind = rule.totals();
        if (behind == null) {
            return List.of();
        }
        SubjectRef ref = indicator(behind.indicator());
        Stream<Observation> years = series(ref, behind.component(), Accumulation.PERIOD, false, BigDecimal.ONE).stream()
                .filter(it -> it.period().wholeYear());
        List<Observation> toDate = series(ref, behind.component(), Accumulation.YEAR_TO_DATE, false, BigDecimal.ONE);
        return Stream.concat(toDate.stream(), years).toList();
    }

    private List<Observation> series(
            SubjectRef subject, String component, Accumulation accumulation, boolean forecast, BigDecimal factor) {
        SeriesKey key = new SeriesKey(subject, component, inputs.region(), accumulation, forecast);
        return inputs.figures().of(key).stream().map(it -> it.times(factor)).toList();
    }

    private @Nullable BigDecimal planned(ComponentDefinition component, Period period) {
        Optional<YearlyValue> value =
                inputs.region().equals(inputs.plan().plan().region())
                        ? component.yearlyPlan().stream()
                                .filter(it -> it.year() == period.year())
                                .findFirst()
                        : Optional.empty();
        return value.map(YearlyValue::value).orElse(null);
    }

    private static SubjectRef indicator(String code) {
        return new SubjectRef(SubjectType.INDICATOR, code);
    }
}
