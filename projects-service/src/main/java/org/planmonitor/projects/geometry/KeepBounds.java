package org.planmonitor.projects.geometry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;

/** The boxes of regions, read and said, each version with its event and audit entry. */
@ApplicationScoped
class KeepBounds {

    private static final String AGGREGATE = "region-bounds";

    private final Plans plans;
    private final BoundsStore store;
    private final Recordings recordings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;

    KeepBounds(
            Plans plans,
            BoundsStore store,
            Recordings recordings,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller) {
        this.plans = plans;
        this.store = store;
        this.recordings = recordings;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** A box after a write. */
    record Kept(BoundsStore.Stored bounds, boolean created) {}

    /** The event: a region lies in a box. */
    record Changed(BoundsView bounds, Sharing sharing, boolean simulated) {}

    @Transactional
    Page<BoundsView> page(String plan, String after, int limit) {
        plans.require(plan);
        return Page.cut(store.page(plan, after, limit + 1), limit, bounds -> Cursor.encode(bounds.region()))
                .map(BoundsView::of);
    }

    @Transactional
    BoundsStore.Stored one(String plan, String region) {
        plans.require(plan);
        return store.find(plan, region)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("尚未给出区划 " + region + " 的范围", "Nobody has said where the region " + region + " lies")));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Kept put(String planCode, String region, BoundsRequest.Checked request, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        if (!plans.divisions(planCode).containsKey(region)) {
            throw ProblemException.notFound(new Text("规划中没有区划 " + region, "The plan has no region " + region));
        }
        BoundsStore.Stored before = store.lock(planCode, region).orElse(null);
        condition.require(before == null ? null : BoundsView.tag(before));
        Faults faults = new Faults("");
        if (request.west().compareTo(request.east()) >= 0) {
            faults.rule("/east", "BOX_EMPTY", "东界应大于西界", "The east lies east of the west");
        }
        if (request.south().compareTo(request.north()) >= 0) {
            faults.rule("/north", "BOX_EMPTY", "北界应大于南界", "The north lies north of the south");
        }
        faults.throwIfAny();
        BoundsStore.Stored after = new BoundsStore.Stored(
                planCode,
                region,
                before == null ? 1 : before.version() + 1,
                recordings.take(planCode),
                request.west(),
                request.south(),
                request.east(),
                request.north(),
                request.source(),
                caller.get().subject());
        store.add(after);
        String id = planCode + "/" + region;
        BoundsView view = BoundsView.of(after);
        audit.record(AGGREGATE, id, "region-bounds.changed", before == null ? null : BoundsView.of(before), view);
        outbox.emit(new OutboxEvent(
                "region-bounds.changed",
                AGGREGATE,
                id,
                plan.sharing(),
                new Changed(view, plan.sharing(), plan.simulated())));
        return new Kept(after, before == null);
    }
}
