package org.planmonitor.indicators.assessment;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.assessment.VerdictAccess.Opened;
import org.planmonitor.indicators.assessment.arithmetic.Observation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.plan.CommitmentDefinition;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.SubjectRef;

/**
 * Answers what would be said if. The hypothesis is laid over what is known, in memory: nothing of it is written, and the
 * transaction reads only.
 */
@ApplicationScoped
class WhatIfs {

    private final VerdictAccess access;

    WhatIfs(VerdictAccess access) {
        this.access = access;
    }

    @Transactional
    WhatIfAnswer answer(String code, WhatIf body) {
        WhatIfCheck.form(body);
        Opened opened = access.open(code, "/asOf", body.asOf());
        Hypothesis hypothesis = Hypothesis.of(opened, body);
        SeriesInputs known = access.inputs(opened, opened.plan().plan().region());
        SeriesInputs supposed = new SeriesInputs(
                known.plan(),
                known.figures().with(hypothesis.figures()),
                known.region(),
                known.asOf(),
                hypothesis.targets());
        Period period = period(opened, body, hypothesis);
        List<SubjectVerdict> before = PlanVerdicts.of(known, period);
        List<SubjectVerdict> after = PlanVerdicts.of(supposed, period);
        return new WhatIfAnswer(
                opened.plan().plan().code(),
                opened.plan().plan().simulated(),
                opened.asOf(),
                period.toString(),
                count(before, IndicatorDefinition.class),
                count(after, IndicatorDefinition.class),
                count(before, CommitmentDefinition.class),
                count(after, CommitmentDefinition.class),
                items(opened, hypothesis.touched(), known, supposed, period));
    }

    private static Period period(Opened opened, WhatIf body, Hypothesis hypothesis) {
        if (body.period() != null) {
            return Period.parse(body.period());
        }
        Period usual = AssessedPeriods.ofPlan(opened.plan().plan(), opened.asOf());
        return hypothesis.figures().values().stream()
                .flatMap(List::stream)
                .map(Observation::period)
                .reduce(usual, (one, other) -> other.endsAfter(one) ? other : one);
    }

    private static PlanAnswer.Count count(List<SubjectVerdict> said, Class<?> type) {
        return PlanAnswer.Count.of(said.stream()
                .filter(it -> type.isInstance(it.subject()))
                .filter(it -> !(it.subject() instanceof CommitmentDefinition one)
                        || (one.headline() && one.restates() == null)));
    }

    private static List<WhatIfAnswer.Item> items(
            Opened opened, Set<SubjectRef> touched, SeriesInputs known, SeriesInputs supposed, Period period) {
        return opened.plan()
                .subjects()
                .filter(it -> touched.contains(it.ref())
                        || AffectedSubjects.sources(it).anyMatch(touched::contains))
                .map(it -> item(
                        opened,
                        SubjectVerdict.withMethods(known, it, period),
                        SubjectVerdict.withMethods(supposed, it, period)))
                .toList();
    }

    private static WhatIfAnswer.Item item(Opened opened, SubjectVerdict before, SubjectVerdict after) {
        var plan = opened.plan().plan();
        boolean same = DiffAnswer.Side.of(before).says(DiffAnswer.Side.of(after));
        return new WhatIfAnswer.Item(
                !same,
                SubjectAnswer.of(plan, before, plan.region(), opened.asOf()),
                SubjectAnswer.of(plan, after, plan.region(), opened.asOf()));
    }
}
