package org.planmonitor.indicators.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.assessment.Judged;
import org.planmonitor.indicators.assessment.PlanJudgement;
import org.planmonitor.indicators.assessment.PlanJudgement.WithWorking;
import org.planmonitor.indicators.assessment.arithmetic.Assessment;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.publication.Settled;
import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.json.Sha256;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** Runs an evaluation and keeps it: verdicts, event and audit entry in one transaction. */
@ApplicationScoped
class Evaluations {

    private final PlanCatalog catalog;
    private final Settled settled;
    private final PlanJudgement judgement;
    private final EvaluationStore store;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    Evaluations(
            PlanCatalog catalog,
            Settled settled,
            PlanJudgement judgement,
            EvaluationStore store,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.catalog = catalog;
        this.settled = settled;
        this.judgement = judgement;
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    private record Content(Evaluation evaluation, List<WithWorking> verdicts) {}

    @Transactional
    EvaluationAnswer record(String code, RecordEvaluation body) {
        EvaluationCheck.form(body);
        PlanDefinition seen = catalog.visible(code);
        long planId = seen.plan().id();
        Instant asOf = settled.asOf(planId, "/asOf", body.asOf());
        PlanDefinition plan = catalog.whole(code, asOf)
                .orElseThrow(() ->
                        ProblemException.notFound(new Text("该时刻尚无此规划", "The plan was not known at that instant")));
        Period period = Period.parse(Objects.requireNonNull(body.period()));
        EvaluationCheck.sense(plan.plan(), body, period, asOf);
        boolean verified = body.basis() == Evaluation.Basis.VERIFIED;
        List<WithWorking> verdicts = judgement.all(plan, period, asOf, verified);
        Evaluation evaluation = hashed(evaluation(plan, body, asOf), verdicts);
        Sharing sharing = judgement.sharing(plan);
        store.add(planId, evaluation, sharing, verdicts);
        EvaluationEvents.Recorded recorded = EvaluationEvents.data(evaluation, shared(verdicts, sharing));
        audit.record(
                EvaluationEvents.AGGREGATE, EvaluationEvents.id(evaluation), "evaluation.recorded", null, recorded);
        outbox.emit(EvaluationEvents.recorded(recorded, sharing));
        List<Judged> shown = verdicts.stream()
                .filter(it -> caller.get().visible().contains(it.sharing()))
                .map(WithWorking::judged)
                .toList();
        return EvaluationAnswer.of(evaluation, shown);
    }

    private Evaluation evaluation(PlanDefinition plan, RecordEvaluation body, Instant asOf) {
        Evaluation.Kind kind = Objects.requireNonNull(body.kind());
        String period = Objects.requireNonNull(body.period());
        return new Evaluation(
                store.newId(),
                plan.plan().code(),
                plan.plan().simulated(),
                kind,
                Objects.requireNonNull(body.basis()),
                period,
                store.nextRun(plan.plan().id(), kind, period),
                asOf.truncatedTo(ChronoUnit.MICROS),
                body.document(),
                body.note(),
                Assessment.FORMULA_VERSION,
                "",
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.get().subject());
    }

    private static Evaluation hashed(Evaluation it, List<WithWorking> verdicts) {
        return new Evaluation(
                it.id(),
                it.plan(),
                it.simulated(),
                it.kind(),
                it.basis(),
                it.period(),
                it.run(),
                it.asOf(),
                it.document(),
                it.note(),
                it.formulaVersion(),
                Sha256.of("", new Content(it, verdicts)),
                it.recordedAt(),
                it.recordedBy());
    }

    private static List<Judged> shared(List<WithWorking> verdicts, Sharing with) {
        return verdicts.stream()
                .filter(it -> it.sharing().compareTo(with) <= 0)
                .map(WithWorking::judged)
                .toList();
    }
}
