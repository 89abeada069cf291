package org.planmonitor.projects.report;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.projects.project.ProjectRef;

/** Stores a report with its audit entry and its event. */
@ApplicationScoped
class TellReport {

    private final ReportStore store;
    private final AuditTrail audit;
    private final Outbox outbox;

    TellReport(ReportStore store, AuditTrail audit, Outbox outbox) {
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
    }

    void of(ProjectRef project, ReportEntity report, String cause, @Nullable ReportState before) {
        store.flush();
        ReportState state = ReportState.of(project, report, cause);
        audit.record(ReportState.AGGREGATE, state.aggregateId(), cause, before, state);
        outbox.emit(state.changed());
    }
}
