package org.planmonitor.indicators.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.planmonitor.kit.security.Sharing;

/**
 * Everything a plan defines, as one immutable tree: safe to keep in memory and to share between threads. Lists stand
 * in document order. Baselines and targets carry all their versions; ask a component for the one in force at an
 * instant.
 */
public record PlanDefinition(
        PlanFacts plan,
        PlanDocument document,
        List<IndicatorDefinition> indicators,
        List<CommitmentDefinition> commitments,
        List<BreakDefinition> seriesBreaks,
        List<TaskDefinition> tasks,
        List<OfficialResultDefinition> officialResults,
        List<AnnualPlanDefinition> annualPlans) {

    public PlanDefinition {
        indicators = List.copyOf(indicators);
        commitments = List.copyOf(commitments);
        seriesBreaks = List.copyOf(seriesBreaks);
        tasks = List.copyOf(tasks);
        officialResults = List.copyOf(officialResults);
        annualPlans = List.copyOf(annualPlans);
    }

    /** Indicators of the table, then commitments of the prose. */
    public Stream<Subject> subjects() {
        return Stream.concat(indicators.stream(), commitments.stream());
    }

    public Optional<IndicatorDefinition> indicator(String code) {
        return indicators.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public Optional<CommitmentDefinition> commitment(String code) {
        return commitments.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public Optional<? extends Subject> subject(SubjectRef ref) {
        return switch (ref.type()) {
            case INDICATOR -> indicator(ref.code());
            case COMMITMENT -> commitment(ref.code());
        };
    }

    /**
     * The same plan with only those subjects that a reader of these sharing levels may see, and what hangs on
     * them.
     */
    public PlanDefinition visibleTo(Set<Sharing> visible) {
        if (subjects().allMatch(each -> visible.contains(each.sharing()))) {
            return this;
        }
        return new PlanDefinition(
                plan,
                document,
                indicators.stream()
                        .filter(each -> visible.contains(each.sharing()))
                        .toList(),
                commitments.stream()
                        .filter(each -> visible.contains(each.sharing()))
                        .toList(),
                only(seriesBreaks, BreakDefinition::subject, visible),
                only(tasks, TaskDefinition::subject, visible),
                only(officialResults, OfficialResultDefinition::subject, visible),
                annualPlans.stream()
                        .map(each -> new AnnualPlanDefinition(
                                each.year(),
                                each.document(),
                                only(each.values(), AnnualPlanDefinition.Value::subject, visible),
                                each.knownSince()))
                        .toList());
    }

    private <T> List<T> only(List<T> all, Function<T, SubjectRef> of, Set<Sharing> visible) {
        return all.stream()
                .filter(each -> subject(of.apply(each))
                        .filter(subject -> visible.contains(subject.sharing()))
                        .isPresent())
                .toList();
    }

    /** The reporting unit of a code, as a department that leads or cooperates. */
    public Optional<ReportingUnit> department(String code) {
        return document.reportingUnits().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /** The breaks declared or suspected in one series, whenever they became known. */
    public List<BreakDefinition> breaksOf(SubjectRef subject, String component) {
        return seriesBreaks.stream()
                .filter(each ->
                        each.subject().equals(subject) && each.component().equals(component))
                .toList();
    }
}
