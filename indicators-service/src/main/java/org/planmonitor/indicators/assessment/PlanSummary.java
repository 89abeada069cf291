package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.PlanAnswer.Count;
import org.planmonitor.indicators.assessment.PlanAnswer.Group;
import org.planmonitor.indicators.assessment.arithmetic.Assessment;
import org.planmonitor.indicators.assessment.arithmetic.Attribute;
import org.planmonitor.indicators.assessment.arithmetic.LastKnown;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.plan.CommitmentDefinition;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.StructureElement;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.kit.text.Text;

/** Counts the verdicts on a plan. */
record PlanSummary(PlanDefinition plan, List<SubjectVerdict> verdicts) {

    PlanAnswer answer(String region, Period period, Instant asOf) {
        List<LastKnown> last = counted()
                .map(it -> it.composite().lastKnown())
                .filter(Objects::nonNull)
                .toList();
        return new PlanAnswer(
                plan.plan().code(),
                plan.plan().simulated(),
                region,
                asOf,
                period.toString(),
                indicators(),
                commitments(),
                byDepartment(),
                Count.of(counted().filter(it -> lead(it.subject()) == null)),
                Count.of(
                        last.stream().map(LastKnown::verdict).toList(),
                        last.stream().map(LastKnown::light).toList()),
                verdicts.stream()
                        .map(it -> PlanAnswer.Item.of(plan.plan().code(), it))
                        .toList(),
                Assessment.FORMULA_VERSION);
    }

    private PlanAnswer.Indicators indicators() {
        Count all = Count.of(indicators(_ -> true));
        Map<Attribute, Count> byAttribute = new EnumMap<>(Attribute.class);
        Arrays.stream(Attribute.values())
                .forEach(each -> byAttribute.put(each, Count.of(indicators(it -> it.attribute() == each))));
        List<Group> byCategory = plan.document().categories().stream()
                .map(each -> group(
                        each.code(),
                        each.name(),
                        Count.of(indicators(it -> it.category().equals(each.code())))))
                .toList();
        return new PlanAnswer.Indicators(all.total(), all.byVerdict(), all.byLight(), byCategory, byAttribute);
    }

    private PlanAnswer.Commitments commitments() {
        Count headline = Count.of(commitments(PlanSummary::headline));
        List<Group> byChapter = plan.document().structure().stream()
                .filter(it -> it.kind() == StructureElement.Kind.CHAPTER)
                .map(each -> group(
                        each.number(),
                        each.title(),
                        Count.of(commitments(it ->
                                headline(it) && Integer.toString(it.chapter()).equals(each.number())))))
                .toList();
        return new PlanAnswer.Commitments(
                plan.commitments().size(),
                headline.total(),
                (int) plan.commitments().stream()
                        .filter(it -> it.restates() != null)
                        .count(),
                headline.byVerdict(),
                headline.byLight(),
                byChapter,
                Count.of(commitments(it -> !headline(it) && it.restates() == null)));
    }

    /** In the order of the plan's departments; only those that lead something. */
    private List<Group> byDepartment() {
        return plan.document().reportingUnits().stream()
                .map(each -> group(
                        each.code(),
                        each.name(),
                        Count.of(counted().filter(it -> each.code().equals(lead(it.subject()))))))
                .filter(it -> it.total() > 0)
                .toList();
    }

    private static @Nullable String lead(Subject subject) {
        return switch (subject) {
            case IndicatorDefinition it -> it.responsible();
            case CommitmentDefinition it -> it.responsible();
        };
    }

    /** Indicators and headline commitments: what the counts of a plan are about. */
    private Stream<SubjectVerdict> counted() {
        return Stream.concat(indicators(_ -> true), commitments(PlanSummary::headline));
    }

    private static boolean headline(CommitmentDefinition it) {
        return it.headline() && it.restates() == null;
    }

    private Stream<SubjectVerdict> indicators(Predicate<IndicatorDefinition> which) {
        return verdicts.stream().filter(said -> said.subject() instanceof IndicatorDefinition it && which.test(it));
    }

    private Stream<SubjectVerdict> commitments(Predicate<CommitmentDefinition> which) {
        return verdicts.stream().filter(said -> said.subject() instanceof CommitmentDefinition it && which.test(it));
    }

    private static Group group(String code, Text name, Count count) {
        return new Group(code, name, count.total(), count.byVerdict(), count.byLight());
    }
}
