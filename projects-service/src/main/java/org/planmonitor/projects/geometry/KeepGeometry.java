package org.planmonitor.projects.geometry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.geometry.shape.Box;
import org.planmonitor.projects.geometry.shape.Fault;
import org.planmonitor.projects.geometry.shape.Length;
import org.planmonitor.projects.geometry.shape.Shape;
import org.planmonitor.projects.geometry.shape.ShapeChecks;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.transit.MemberFacts;
import org.planmonitor.projects.transit.TransitAccess;

/** Says where a member runs, version by version, each with its event and audit entry. */
@ApplicationScoped
class KeepGeometry {

    private static final String AGGREGATE = "transit-geometry";

    private final Plans plans;
    private final TransitAccess transit;
    private final GeometryStore store;
    private final BoundsStore bounds;
    private final Geometries geometries;
    private final Recordings recordings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;

    KeepGeometry(
            Plans plans,
            TransitAccess transit,
            GeometryStore store,
            BoundsStore bounds,
            Geometries geometries,
            Recordings recordings,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller) {
        this.plans = plans;
        this.transit = transit;
        this.store = store;
        this.bounds = bounds;
        this.geometries = geometries;
        this.recordings = recordings;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** A geometry after a write. */
    record Kept(Geometries.Tagged geometry, boolean created) {}

    /** The event: somebody has said where a member runs; the geometry is read where href says, since it may be larger than a message. */
    record Changed(
            String plan,
            String code,
            int version,
            Instant knownFrom,
            String reason,
            boolean withdrawn,
            @Nullable BigDecimal drawnKm,
            String href,
            Sharing sharing,
            boolean simulated) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Kept put(String planCode, String code, GeometryRequest.Checked request, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        MemberFacts member = transit.lock(plan, code, plans.visible());
        GeometryStore.Stored before = store.last(planCode, code).orElse(null);
        condition.require(
                before == null ? null : geometries.tagged(plan, member, before).tag());
        Shape shape = request.shape();
        if (shape != null) {
            refuse(
                    shape,
                    bounds.find(planCode, plan.region())
                            .map(BoundsStore.Stored::box)
                            .orElse(null));
        }
        GeometryStore.Stored after = new GeometryStore.Stored(
                planCode,
                code,
                before == null ? 1 : before.version() + 1,
                recordings.take(planCode),
                request.reason(),
                request.source(),
                shape == null ? null : Length.km(shape).orElse(null),
                request.geometry(),
                caller.get().subject());
        store.add(after);
        tell(plan, member, before, after);
        return new Kept(geometries.tagged(plan, member, after), before == null);
    }

    private static void refuse(Shape shape, @Nullable Box box) {
        List<Fault> faults = ShapeChecks.of(shape, box);
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    faults.getFirst().words(),
                    faults.stream()
                            .map(fault -> ProblemError.pointer(
                                    fault.pointer().isEmpty() ? "/geometry" : fault.pointer(),
                                    fault.code(),
                                    fault.words()))
                            .toList());
        }
    }

    private void tell(
            KnownPlan plan, MemberFacts member, GeometryStore.@Nullable Stored before, GeometryStore.Stored after) {
        String id = plan.code() + "/" + after.code();
        audit.record(AGGREGATE, id, "transit-geometry.changed", before, after);
        Changed changed = new Changed(
                after.plan(),
                after.code(),
                after.version(),
                after.knownFrom(),
                after.reason(),
                after.geometry() == null,
                after.lengthKm(),
                GeometryView.href(after.plan(), after.code()),
                member.sharing(),
                plan.simulated());
        outbox.emit(new OutboxEvent("transit-geometry.changed", AGGREGATE, id, member.sharing(), changed));
    }
}
