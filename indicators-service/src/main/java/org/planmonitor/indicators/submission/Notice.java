package org.planmonitor.indicators.submission;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.submission.lifecycle.State;
import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;

/** Tells of changes of submissions in the transaction that makes them: one audit entry and one event each. */
@ApplicationScoped
class Notice {

    private static final String AGGREGATE = "submission";

    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;

    Notice(AuditTrail audit, Outbox outbox, CurrentCaller caller) {
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** What others are told; the schema is {@code schemas/events/submission.changed/v1.json}. */
    record Changed(
            String plan,
            UUID submission,
            String department,
            String period,
            String step,
            State state,
            @Nullable State before,
            int version,
            int rowCount,
            String by,
            Instant at,
            @Nullable String comment,
            @Nullable UUID splitFrom) {}

    /**
     * One change.
     *
     * @param rows what was written in rows, for the audit
     */
    record Change(
            String step,
            @Nullable Submission before,
            Submission after,
            @Nullable String comment,
            @Nullable Object rows) {}

    private record Audited(
            SubmissionView submission, @Nullable Object rows) {}

    void tell(String plan, List<Change> changes) {
        String by = caller.get().subject();
        changes.forEach(each -> audit.record(
                AGGREGATE,
                id(plan, each.after()),
                "submission." + each.step().toLowerCase(Locale.ROOT),
                each.before() == null ? null : new Audited(SubmissionView.of(plan, each.before()), null),
                new Audited(SubmissionView.of(plan, each.after()), each.rows())));
        outbox.emitAll(changes.stream()
                .map(each -> new OutboxEvent(
                        "submission.changed",
                        AGGREGATE,
                        id(plan, each.after()),
                        Sharing.RESTRICTED,
                        changed(plan, each, by)))
                .toList());
    }

    private static Changed changed(String plan, Change change, String by) {
        Submission after = change.after();
        return new Changed(
                plan,
                after.id(),
                after.department(),
                after.period(),
                change.step(),
                after.state(),
                change.before() == null ? null : change.before().state(),
                after.version(),
                after.rowCount(),
                by,
                after.changedAt(),
                change.comment(),
                after.splitFrom());
    }

    private static String id(String plan, Submission submission) {
        return plan + "/" + submission.id();
    }
}
