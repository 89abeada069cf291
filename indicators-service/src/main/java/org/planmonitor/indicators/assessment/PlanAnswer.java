package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Assessment;
import org.planmonitor.indicators.assessment.arithmetic.Attribute;
import org.planmonitor.indicators.assessment.arithmetic.Figure;
import org.planmonitor.indicators.assessment.arithmetic.Light;
import org.planmonitor.indicators.assessment.arithmetic.Reason;
import org.planmonitor.indicators.assessment.arithmetic.Verdict;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.text.Text;

import static org.planmonitor.indicators.assessment.Numbers.shown;

/**
 * The verdicts on a plan, counted. A plan has no verdict of its own: an average of a laboratory and a growth rate would say
 * nothing.
 */
@Schema(name = "PlanAssessment")
record PlanAnswer(
        String plan,
        boolean simulated,
        String region,
        Instant asOf,

        @Schema(description = "The assessed period; a subject whose target year is earlier is judged at that year")
        String period,

        Indicators indicators,
        Commitments commitments,

        @Schema(description = "Indicators and headline commitments by the department that leads them")
        List<Group> byDepartment,

        @Schema(description = "Indicators and headline commitments that no department leads")
        Count withoutDepartment,

        @Schema(description = "The last verdicts of what is not assessable now because the final year is missing")
        Count lastKnown,

        List<Item> items,
        String formulaVersion) {

    /** How many have each verdict; verdicts that nothing has are there with 0. */
    @Schema(name = "VerdictCount")
    record Count(int total, Map<Verdict, Integer> byVerdict, Map<Light, Integer> byLight) {
        static Count of(Stream<SubjectVerdict> verdicts) {
            List<SubjectVerdict> all = verdicts.toList();
            return of(
                    all.stream().map(it -> it.composite().verdict()).toList(),
                    all.stream().map(it -> it.composite().light()).toList());
        }

        static Count of(List<Verdict> verdicts, List<Light> lights) {
            Map<Verdict, Integer> byVerdict = new EnumMap<>(Verdict.class);
            for (Verdict verdict : Verdict.values()) {
                byVerdict.put(verdict, 0);
            }
            verdicts.forEach(it -> byVerdict.merge(it, 1, Integer::sum));
            Map<Light, Integer> byLight = new EnumMap<>(Light.class);
            for (Light light : Light.values()) {
                byLight.put(light, 0);
            }
            lights.forEach(it -> byLight.merge(it, 1, Integer::sum));
            return new Count(verdicts.size(), byVerdict, byLight);
        }
    }

    /** Indicators of the table. */
    @Schema(name = "IndicatorVerdicts")
    record Indicators(
            int total,
            Map<Verdict, Integer> byVerdict,
            Map<Light, Integer> byLight,
            List<Group> byCategory,
            Map<Attribute, Count> byAttribute) {}

    /** A category, chapter or department. */
    @Schema(name = "VerdictGroup")
    record Group(String code, Text name, int total, Map<Verdict, Integer> byVerdict, Map<Light, Integer> byLight) {}

    /** Commitments: the headline ones first; one that restates an earlier one is not counted again. */
    @Schema(name = "CommitmentVerdicts")
    record Commitments(
            @Schema(description = "All commitments, restatements included")
            int total,

            int headline,
            int restatements,

            @Schema(description = "Of the headline commitments")
            Map<Verdict, Integer> byVerdict,

            @Schema(description = "Of the headline commitments")
            Map<Light, Integer> byLight,

            @Schema(description = "Headline commitments by chapter")
            List<Group> byChapter,

            @Schema(description = "Those that are neither headline nor restatements")
            Count others) {}

    /** One subject's verdict with the figures of the part that decided it, and the way to its working. */
    @Schema(name = "VerdictItem")
    record Item(
            SubjectType type,
            String code,
            Text name,
            Verdict verdict,
            @Nullable Reason reason,
            Light light,
            String period,
            @Nullable String observedPeriod,
            String assessed,
            boolean stale,
            boolean provisional,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal paceRatio,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal gap,
            @Nullable BigDecimal neededPerYear,
            @Schema(description = "Percent") @Nullable BigDecimal neededAverage,
            @Nullable BigDecimal projection,
            WorkingAnswer.@Nullable Last lastKnown,
            String href) {

        static Item of(String plan, SubjectVerdict said) {
            Assessment part = said.composite().deciding().assessment();
            return new Item(
                    said.subject().type(),
                    said.subject().code(),
                    said.subject().name(),
                    said.composite().verdict(),
                    said.composite().reason(),
                    said.composite().light(),
                    said.period().toString(),
                    part.observedPeriod() == null ? null : part.observedPeriod().toString(),
                    said.composite().share(),
                    part.stale(),
                    part.provisional(),
                    shown(part.figures(), Figure.PROGRESS),
                    shown(part.figures(), Figure.PACE_RATIO),
                    shown(part.figures(), Figure.EXPECTED),
                    shown(part.figures(), Figure.GAP),
                    shown(part.figures(), Figure.NEEDED_PER_YEAR),
                    shown(part.figures(), Figure.NEEDED_AVERAGE),
                    shown(part.figures(), Figure.PROJECTION),
                    WorkingAnswer.Last.of(said.composite().lastKnown()),
                    PlanAnswer.href(plan, said.subject()));
        }
    }

    /** The way to the working of a verdict. */
    static String href(String plan, Subject subject) {
        String kind = subject.type() == SubjectType.INDICATOR ? "indicators" : "commitments";
        return "/indicators/v1/plans/" + plan + "/" + kind + "/" + subject.code() + "/assessment";
    }
}
