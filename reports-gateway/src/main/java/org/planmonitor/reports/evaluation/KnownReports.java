package org.planmonitor.reports.evaluation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.reports.evaluation.snapshot.Audience;

/** What the rooms of this feature know of a report: that the caller may see it, and how it stands. */
@Singleton
public class KnownReports {

    private final ReportStore store;
    private final DocumentStore documents;
    private final PlanYears plans;
    private final CurrentCaller caller;

    KnownReports(ReportStore store, DocumentStore documents, PlanYears plans, CurrentCaller caller) {
        this.store = store;
        this.documents = documents;
        this.plans = plans;
        this.caller = caller;
    }

    /**
     * A report.
     *
     * @param snapshot hash of what it was made from; null until it is done
     * @param editionOf the report whose edition it is
     * @param rerunOf the report that it is another run of
     */
    public record Known(
            UUID id,
            String plan,
            String href,
            String type,
            String period,
            boolean done,
            Audience audience,
            @Nullable String snapshot,
            @Nullable UUID editionOf,
            @Nullable UUID rerunOf,
            String requestedBy) {

        /** @throws ProblemException 409 when it is not made */
        public String madeFrom() {
            if (!done || snapshot == null) {
                throw Refusals.notMade();
            }
            return snapshot;
        }
    }

    /** Its documents, by language and format. */
    public List<DocumentView> documents(Known report) {
        return documents.of(report.id(), report.href());
    }

    /** Writes the bytes of one of its documents out. */
    public void copy(Known report, DocumentView document, OutputStream out) throws IOException {
        documents.copy(report.id(), document.language(), document.format(), out);
    }

    /** Lets everybody read it, in the transaction of its publication. */
    public void makePublic(UUID report) {
        store.share(report, Sharing.PUBLIC);
    }

    /** Whether the plan is an invented one. */
    public boolean isSimulated(String plan) {
        return plans.of(plan, caller.get().visible()).simulated();
    }

    /** @throws ProblemException 404 when there is none that the caller may see */
    public Known one(String plan, UUID id) {
        Report report = store.one(plan, id, caller.get().visible()).orElseThrow(() -> Refusals.unknown(id));
        return new Known(
                report.id(),
                report.plan(),
                report.href(),
                report.type().name(),
                report.period(),
                report.state() == ReportState.DONE,
                report.audience(),
                report.snapshot(),
                report.editionOf(),
                report.rerunOf(),
                report.requestedBy());
    }
}
