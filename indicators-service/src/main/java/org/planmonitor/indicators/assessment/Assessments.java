package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.Periods;
import org.planmonitor.indicators.observation.VintageQuery;
import org.planmonitor.indicators.observation.Vintages;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.publication.Settled;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** Verdicts for readers: computed when asked, from what the reader may see, as of one settled instant. */
@ApplicationScoped
class Assessments {

    private final PlanCatalog catalog;
    private final Settled settled;
    private final Vintages vintages;
    private final CurrentCaller caller;
    private final VerdictsConfig config;

    Assessments(PlanCatalog catalog, Settled settled, Vintages vintages, CurrentCaller caller, VerdictsConfig config) {
        this.catalog = catalog;
        this.settled = settled;
        this.vintages = vintages;
        this.caller = caller;
        this.config = config;
    }

    /** What a reader asks for; null where the default is meant. */
    record Question(
            @Nullable String period,
            @Nullable String asOf,
            @Nullable String region) {}

    /** The verdict on one indicator or commitment. */
    @Transactional
    SubjectAnswer ofSubject(String code, SubjectRef ref, Question question) {
        Period asked = asked(question);
        Instant asOf = settled.asOf(plan(code).plan().id(), question.asOf());
        PlanDefinition plan = catalog.visible(code, asOf);
        Subject subject = plan.subject(ref).orElseThrow(() -> unknown(ref));
        String region = region(plan, question.region());
        SeriesInputs inputs = inputs(plan, readsOthers(subject) ? null : ref, region, asOf);
        Period period = asked != null ? asked : AssessedPeriods.ofSubject(plan.plan(), subject, asOf);
        return SubjectAnswer.of(plan.plan(), SubjectVerdict.of(inputs, subject, period), region, asOf);
    }

    /** All verdicts on a plan, counted; in one statement, however many subjects there are. */
    @Transactional
    PlanAnswer ofPlan(String code, Question question) {
        Period asked = asked(question);
        Instant asOf = settled.asOf(plan(code).plan().id(), question.asOf());
        PlanDefinition plan = catalog.visible(code, asOf);
        SeriesInputs inputs = inputs(plan, null, plan.plan().region(), asOf);
        List<SubjectVerdict> verdicts = plan.subjects()
                .map(it -> SubjectVerdict.of(
                        inputs, it, asked != null ? asked : AssessedPeriods.ofSubject(plan.plan(), it, asOf)))
                .toList();
        Period period = asked != null ? asked : AssessedPeriods.ofPlan(plan.plan(), asOf);
        return new PlanSummary(plan, verdicts).answer(period, asOf);
    }

    private PlanDefinition plan(String code) {
        PlanDefinition plan = catalog.visible(code);
        if (!caller.get().visible().contains(config.sharing())) {
            throw ProblemException.notFound(new Text("评估结果未向您开放", "Verdicts of this plan are not shared with you"));
        }
        return plan;
    }

    private SeriesInputs inputs(PlanDefinition plan, @Nullable SubjectRef only, String region, Instant asOf) {
        Set<Sharing> visible = caller.get().visible();
        VintageQuery query = new VintageQuery(plan.plan().id(), asOf, visible, only, null, region, false, null, null);
        return new SeriesInputs(plan, new PlanFigures(vintages.known(query)), region, asOf);
    }

    private static boolean readsOthers(Subject subject) {
        return subject.components().stream().anyMatch(it -> {
            RuleDefinition rule = it.rule();
            return rule.sameSeriesAs() != null || rule.reference() != null;
        });
    }

    private static @Nullable Period asked(Question question) {
        return question.period() == null ? null : Periods.parameter("period", question.period());
    }

    private static String region(PlanDefinition plan, @Nullable String asked) {
        if (asked == null) {
            return plan.plan().region();
        }
        Optional<?> known = plan.document().regions().stream()
                .filter(it -> it.code().equals(asked))
                .findFirst();
        if (known.isEmpty()) {
            Text message = new Text("规划中没有地区 " + asked, "The plan has no region " + asked);
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    message,
                    List.of(ProblemError.parameter("region", "REGION_OUTSIDE_PLAN", message)));
        }
        return asked;
    }

    private static ProblemException unknown(SubjectRef ref) {
        return ProblemException.notFound(
                switch (ref.type()) {
                    case INDICATOR -> new Text("规划中没有指标 " + ref.code(), "The plan has no indicator " + ref.code());
                    case COMMITMENT -> new Text("规划中没有承诺 " + ref.code(), "The plan has no commitment " + ref.code());
                });
    }
}
