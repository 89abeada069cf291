package org.planmonitor.projects.mileage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.pack.MeasureChecks;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.transit.GroupView;
import org.planmonitor.projects.transit.TargetView;
import org.planmonitor.projects.transit.TransitAccess;

/** Says of which groups a figure is the length, version by version, each with its event, its audit entry and what it proposes. */
@ApplicationScoped
class KeepMeasure {

    private static final String AGGREGATE = "transit-measure";

    private final Plans plans;
    private final TransitAccess transit;
    private final MeasureStore store;
    private final ProposeMileage proposing;
    private final Recordings recordings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;

    KeepMeasure(
            Plans plans,
            TransitAccess transit,
            MeasureStore store,
            ProposeMileage proposing,
            Recordings recordings,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller) {
        this.plans = plans;
        this.transit = transit;
        this.store = store;
        this.proposing = proposing;
        this.recordings = recordings;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** A measure after a write. */
    record Kept(MeasureStore.Stored measure, boolean created) {}

    /** The event: a figure is counted from other groups than before. */
    record Changed(MeasureView measure, Sharing sharing, boolean simulated) {}

    /** 404 when the figure is none, is not the reader's to see, or nobody has said what it is counted from. */
    @Transactional
    MeasureStore.Stored read(String plan, String code) {
        plans.require(plan);
        transit.target(plan, code, plans.visible());
        return store.find(plan, code, recordings.asOf(plan, null)).orElseThrow(() -> CountMileage.unmeasured(code));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Kept put(String planCode, String code, MeasureRequest.Checked request, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        Set<Sharing> visible = plans.visible();
        TargetView target = transit.target(planCode, code, visible);
        MeasureStore.Stored before = store.lock(planCode, code).orElse(null);
        condition.require(before == null ? null : MeasureView.tag(before));
        refuse(planCode, request, target, visible);
        MeasureStore.Stored after = new MeasureStore.Stored(
                planCode,
                code,
                before == null ? 1 : before.version() + 1,
                recordings.take(planCode),
                request.reason(),
                caller.get().subject(),
                request.measure());
        store.add(after);
        String id = planCode + "/" + code;
        MeasureView view = MeasureView.of(after);
        audit.record(AGGREGATE, id, "transit-measure.changed", before == null ? null : MeasureView.of(before), view);
        outbox.emit(new OutboxEvent(
                "transit-measure.changed",
                AGGREGATE,
                id,
                target.sharing(),
                new Changed(view, target.sharing(), plan.simulated())));
        proposing.propose(plan);
        return new Kept(after, before == null);
    }

    private void refuse(String plan, MeasureRequest.Checked request, TargetView target, Set<Sharing> visible) {
        Set<String> groups =
                transit.groups(plan, visible).stream().map(GroupView::code).collect(Collectors.toSet());
        List<ProblemError> wrong = MeasureChecks.of("", request.measure(), target.unit(), groups);
        if (!wrong.isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE, wrong.getFirst().message(), wrong);
        }
    }
}
