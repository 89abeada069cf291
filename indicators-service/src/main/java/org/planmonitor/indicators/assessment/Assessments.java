package org.planmonitor.indicators.assessment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.VerdictAccess.Opened;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.Periods;
import org.planmonitor.indicators.observation.VintageQuery;
import org.planmonitor.indicators.observation.Vintages;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;

/** Verdicts for readers: computed when asked, from what the reader may see, as of one settled instant. */
@ApplicationScoped
class Assessments {

    private final VerdictAccess access;
    private final Vintages vintages;
    private final VerdictMemory memory;

    Assessments(VerdictAccess access, Vintages vintages, VerdictMemory memory) {
        this.access = access;
        this.vintages = vintages;
        this.memory = memory;
    }

    /** What a reader asks for; null where the default is meant. */
    record Question(
            @Nullable String period,
            @Nullable String asOf,
            @Nullable String region) {

        @Nullable
        Period asked() {
            return period == null ? null : Periods.parameter("period", period);
        }
    }

    /** The verdict on one indicator or commitment. */
    @Transactional
    SubjectAnswer ofSubject(String code, SubjectRef ref, Question question) {
        Period asked = question.asked();
        Opened opened = access.open(code, question.asOf());
        Subject subject = opened.subject(ref);
        String region = opened.region(question.region());
        SeriesInputs inputs = readsOthers(subject) ? access.inputs(opened, region) : inputs(opened, ref, region);
        Period period =
                asked != null ? asked : AssessedPeriods.ofSubject(opened.plan().plan(), subject, opened.asOf());
        SubjectVerdict verdict = SubjectVerdict.withMethods(inputs, subject, period);
        return SubjectAnswer.of(
                opened.plan().plan(), verdict, region, opened.asOf(), new WithinYears(inputs).of(subject, period));
    }

    /** All verdicts on a plan, counted; in the same few statements, however many subjects there are. */
    @Transactional
    PlanAnswer ofPlan(String code, Question question) {
        Period asked = question.asked();
        Opened opened = access.open(code, question.asOf());
        String region = opened.region(question.region());
        List<SubjectVerdict> verdicts = memory.of(access.inputs(opened, region), asked);
        Period period =
                asked != null ? asked : AssessedPeriods.ofPlan(opened.plan().plan(), opened.asOf());
        return new PlanSummary(opened.plan(), verdicts).answer(region, period, opened.asOf());
    }

    /** What is said of each region of the plan; figures of all regions come in one statement. */
    @Transactional
    RegionsAnswer ofRegions(String code, Question question) {
        Period asked = question.asked();
        Opened opened = access.open(code, question.asOf());
        PlanDefinition plan = opened.plan();
        Period period = asked != null ? asked : AssessedPeriods.ofPlan(plan.plan(), opened.asOf());
        VintageQuery query =
                new VintageQuery(opened.planId(), opened.asOf(), opened.visible(), null, null, null, false, null, null);
        PlanFigures figures = PlanFigures.of(vintages.known(query));
        List<RegionsAnswer.Region> regions = plan.document().regions().stream()
                .map(it -> region(opened, figures, it, asked, period))
                .toList();
        return new RegionsAnswer(
                plan.plan().code(), plan.plan().simulated(), opened.asOf(), period.toString(), regions);
    }

    private static RegionsAnswer.Region region(
            Opened opened, PlanFigures figures, Region region, @Nullable Period asked, Period period) {
        SeriesInputs inputs = new SeriesInputs(opened.plan(), figures, region.code(), opened.asOf());
        long observed = figures.bySeries().entrySet().stream()
                .filter(it -> it.getKey().region().equals(region.code()))
                .filter(it ->
                        it.getValue().stream().anyMatch(each -> !each.period().endsAfter(period)))
                .map(it -> it.getKey().subject())
                .distinct()
                .filter(it -> opened.plan().subject(it).isPresent())
                .count();
        return new RegionsAnswer.Region(
                region.code(),
                region.name(),
                region.parent(),
                (int) observed,
                PlanAnswer.Count.of(PlanVerdicts.of(inputs, asked).stream()),
                "/indicators/v1/plans/" + opened.plan().plan().code() + "/assessment?region=" + region.code());
    }

    /** One subject's figures alone, where it reads no other's. */
    private SeriesInputs inputs(Opened opened, SubjectRef only, String region) {
        VintageQuery query = new VintageQuery(
                opened.planId(), opened.asOf(), opened.visible(), only, null, region, null, null, null);
        return new SeriesInputs(opened.plan(), PlanFigures.of(vintages.known(query)), region, opened.asOf());
    }

    private static boolean readsOthers(Subject subject) {
        return subject.components().stream().anyMatch(it -> {
            RuleDefinition rule = it.rule();
            return rule.sameSeriesAs() != null || rule.reference() != null || rule.totals() != null;
        });
    }
}
