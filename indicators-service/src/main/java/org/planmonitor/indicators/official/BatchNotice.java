package org.planmonitor.indicators.official;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;

/** Tells that a batch was taken in; its figures are told of as all figures are. */
@ApplicationScoped
class BatchNotice {

    private static final String AGGREGATE = "official-statistics";

    private final AuditTrail audit;
    private final Outbox outbox;

    BatchNotice(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void received(PlanDefinition plan, Batch batch) {
        String id = batch.plan() + "/" + batch.id();
        audit.record(AGGREGATE, id, "official-statistics.received", null, batch);
        outbox.emit(new OutboxEvent(
                "official-statistics.received", AGGREGATE, id, plan.plan().sharing(), batch));
    }
}
