package org.planmonitor.reports.evaluation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;

/** Leaves the audit entry and the event of what became of a report, in the transaction of the change. */
@Singleton
class ReportRecord {

    private static final String EVENT = "report.changed";

    private final AuditTrail audit;
    private final Outbox outbox;

    ReportRecord(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    /** The event: the report in full after a step. */
    record Told(String plan, String step, ReportView report, Sharing sharing, boolean simulated) {}

    /** @param action what was done: {@code report.ordered} */
    @Transactional(Transactional.TxType.MANDATORY)
    void step(String action, @Nullable ReportView before, ReportView after, boolean simulated) {
        audit.record(Report.AGGREGATE, after.id().toString(), action, before, after);
        outbox.emit(new OutboxEvent(
                EVENT,
                Report.AGGREGATE,
                after.plan() + "/" + after.id(),
                after.sharing(),
                new Told(after.plan(), action, after, after.sharing(), simulated)));
    }
}
