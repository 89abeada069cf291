package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.Trigger.Kind;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;

/**
 * What became known between two instants, by the subjects whose verdicts look at it: their own series and definitions, the
 * series they read in place of one of their own, and the series they are held against.
 */
public final class Triggers {

    private final PlanDefinition before;
    private final PlanDefinition after;
    private final Instant from;
    private final Instant to;
    private final Map<Owner, List<Published>> published;

    /** @param published what was published after {@code from} and up to {@code to} in the region of the verdicts */
    Triggers(PlanDefinition before, PlanDefinition after, List<Published> published, Instant from, Instant to) {
        this.before = before;
        this.after = after;
        this.from = from;
        this.to = to;
        this.published = published.stream()
                .filter(it -> !it.series().forecast())
                .collect(Collectors.groupingBy(
                        it -> new Owner(it.series().subject(), it.series().component())));
    }

    /** A component, wherever it is. */
    private record Owner(SubjectRef subject, String component) {}

    /** All that a verdict on the subject looks at, of figures those up to the assessed period; in the order it came. */
    public List<Trigger> of(Subject subject, Period assessed) {
        Stream<Trigger> defined = subject.components().stream().flatMap(it -> definitions(subject, it));
        Stream<Trigger> read = subject.components().stream()
                .flatMap(it -> sources(subject, it))
                .distinct()
                .flatMap(it -> series(it, assessed));
        return Stream.concat(read, defined)
                .sorted(Comparator.comparing(Trigger::knownSince))
                .toList();
    }

    private static Stream<Owner> sources(Subject subject, ComponentDefinition component) {
        RuleDefinition rule = component.rule();
        Owner own = rule.sameSeriesAs() == null
                ? new Owner(subject.ref(), component.code())
                : new Owner(
                        indicator(rule.sameSeriesAs().indicator()),
                        rule.sameSeriesAs().component());
        return rule.reference() == null
                ? Stream.of(own)
                : Stream.of(
                        own,
                        new Owner(
                                indicator(rule.reference().indicator()),
                                rule.reference().component()));
    }

    private static SubjectRef indicator(String code) {
        return new SubjectRef(SubjectType.INDICATOR, code);
    }

    private Stream<Trigger> series(Owner owner, Period assessed) {
        Stream<Trigger> figures = published.getOrDefault(owner, List.of()).stream()
                .filter(it -> !it.period().endsAfter(assessed))
                .map(it -> figure(owner, it));
        Stream<Trigger> breaks = after.breaksOf(owner.subject(), owner.component()).stream()
                .filter(it -> between(it.knownSince()))
                .map(it -> broken(owner, it));
        return Stream.concat(figures, breaks);
    }

    private Stream<Trigger> definitions(Subject subject, ComponentDefinition component) {
        Stream<Trigger> targets = component.targets().stream()
                .filter(it -> between(it.knownFrom()))
                .map(it -> defined(
                        Kind.AMENDMENT,
                        subject,
                        component,
                        it.amendment() == null ? null : it.amendment().number(),
                        it.knownFrom()));
        Stream<Trigger> baselines = component.baselines().stream()
                .filter(it -> between(it.knownFrom()))
                .map(it -> defined(Kind.BASELINE, subject, component, null, it.knownFrom()));
        return Stream.of(targets, baselines, assigned(subject, component), otherwise(subject, component))
                .flatMap(it -> it);
    }

    private Stream<Trigger> assigned(Subject subject, ComponentDefinition component) {
        Stream<Trigger> tasks = after.tasks().stream()
                .filter(it ->
                        it.subject().equals(subject.ref()) && it.component().equals(component.code()))
                .filter(it -> between(it.knownSince()))
                .map(it -> defined(Kind.TASK, subject, component, it.document().title(), it.knownSince()));
        Stream<Trigger> results = after.officialResults().stream()
                .filter(it ->
                        it.subject().equals(subject.ref()) && it.component().equals(component.code()))
                .filter(it -> between(it.knownSince()))
                .map(it -> defined(
                        Kind.OFFICIAL_RESULT, subject, component, it.document().title(), it.knownSince()));
        return Stream.concat(tasks, results);
    }

    /** A rule that is not what it was; since when exactly is not of the verdict's business. */
    private Stream<Trigger> otherwise(Subject subject, ComponentDefinition component) {
        Optional<ComponentDefinition> old = before.subject(subject.ref()).flatMap(it -> it.component(component.code()));
        boolean same = old.map(ComponentDefinition::rule)
                .filter(component.rule()::equals)
                .isPresent();
        return same ? Stream.empty() : Stream.of(defined(Kind.DEFINITION, subject, component, null, to));
    }

    private boolean between(Instant known) {
        return known.isAfter(from) && !known.isAfter(to);
    }

    private static Trigger figure(Owner owner, Published it) {
        var observation = it.observation();
        return new Trigger(
                observation == null ? Kind.WITHDRAWAL : Kind.OBSERVATION,
                owner.subject(),
                owner.component(),
                it.period().toString(),
                it.revision(),
                observation == null ? null : observation.value(),
                observation == null ? null : observation.vintage().observation(),
                it.at());
    }

    private static Trigger broken(Owner owner, BreakDefinition it) {
        return new Trigger(Kind.BREAK, owner.subject(), owner.component(), null, null, null, it.id(), it.knownSince());
    }

    private static Trigger defined(
            Kind kind, Subject subject, ComponentDefinition component, @Nullable String ref, Instant since) {
        return new Trigger(kind, subject.ref(), component.code(), null, null, null, ref, since);
    }
}
