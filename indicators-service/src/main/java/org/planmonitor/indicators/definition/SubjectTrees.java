package org.planmonitor.indicators.definition;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.CommitmentDefinition;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.ComponentDefinition.YearlyValue;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.security.Sharing;

/**
 * Indicators and commitments of trees. One that did not change since the last tree is the same object again, so that a
 * long history costs little memory.
 */
final class SubjectTrees {

    private record Built(
            Version<?> version, Sharing planSharing, Map<String, List<YearlyValue>> annual, Subject subject) {}

    private final Map<SubjectRef, Built> built = new HashMap<>();

    /** What plans of single years say, by subject and component. */
    record Annual(Map<SubjectRef, Map<String, List<YearlyValue>>> values) {
        Map<String, List<YearlyValue>> of(SubjectRef subject) {
            return values.getOrDefault(subject, Map.of());
        }
    }

    IndicatorDefinition indicator(Version<?> version, Sharing planSharing, Annual annual) {
        PackIndicator form = (PackIndicator) version.body();
        SubjectRef ref = new SubjectRef(SubjectType.INDICATOR, form.code());
        return (IndicatorDefinition) subject(
                ref,
                version,
                planSharing,
                annual.of(ref),
                (before, values) -> indicator(form, before, version, planSharing, values));
    }

    CommitmentDefinition commitment(Version<?> version, Sharing planSharing, Annual annual) {
        PackCommitment form = (PackCommitment) version.body();
        SubjectRef ref = new SubjectRef(SubjectType.COMMITMENT, form.code());
        return (CommitmentDefinition) subject(
                ref,
                version,
                planSharing,
                annual.of(ref),
                (before, values) -> commitment(form, before, version, planSharing, values));
    }

    private interface Making {
        Subject of(@Nullable Subject before, Map<String, List<YearlyValue>> annual);
    }

    private Subject subject(
            SubjectRef ref,
            Version<?> version,
            Sharing planSharing,
            Map<String, List<YearlyValue>> annual,
            Making making) {
        Built before = built.get(ref);
        if (before != null
                && before.version().equals(version)
                && before.planSharing() == planSharing
                && before.annual().equals(annual)) {
            return before.subject();
        }
        Subject made = making.of(before == null ? null : before.subject(), annual);
        built.put(ref, new Built(version, planSharing, annual, made));
        return made;
    }

    private static IndicatorDefinition indicator(
            PackIndicator form,
            @Nullable Subject before,
            Version<?> version,
            Sharing planSharing,
            Map<String, List<YearlyValue>> annual) {
        return new IndicatorDefinition(
                form.number(),
                form.code(),
                form.name(),
                form.category(),
                form.attribute(),
                form.direction(),
                form.measure(),
                form.unit(),
                form.frequency(),
                form.targetForm(),
                form.note(),
                form.responsible(),
                orNone(form.cooperating()),
                form.priceBasis(),
                form.source(),
                form.sharing() == null ? planSharing : form.sharing(),
                form.components().stream()
                        .map(each -> component(each, before, version, annual))
                        .toList());
    }

    private static CommitmentDefinition commitment(
            PackCommitment form,
            @Nullable Subject before,
            Version<?> version,
            Sharing planSharing,
            Map<String, List<YearlyValue>> annual) {
        return new CommitmentDefinition(
                form.id(),
                form.code(),
                form.name(),
                form.unit(),
                form.frequency(),
                form.chapter(),
                form.section(),
                form.box(),
                form.domain(),
                form.form(),
                form.nature(),
                form.basis(),
                form.strength(),
                form.deadlineBasis(),
                form.headline(),
                form.restates(),
                form.linkedIndicator(),
                form.linkedComponent(),
                form.quote(),
                form.note(),
                form.responsible(),
                orNone(form.cooperating()),
                form.priceBasis(),
                form.sharing() == null ? planSharing : form.sharing(),
                component(form.component(), before, version, annual));
    }

    private static ComponentDefinition component(
            PackIndicator.Component form,
            @Nullable Subject before,
            Version<?> version,
            Map<String, List<YearlyValue>> annual) {
        Instant knownFrom = version.change().knownFrom();
        return ComponentTrees.of(
                form,
                before == null ? null : before.component(form.code()).orElse(null),
                knownFrom,
                annual.getOrDefault(form.code(), List.of()));
    }

    private static List<String> orNone(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes;
    }
}
