package org.planmonitor.indicators.submission;

import java.util.List;
import java.util.UUID;

import org.planmonitor.kit.conditional.EntityTag;

/** A draft after its rows were written: warnings now, errors when it is submitted. */
record DraftAnswer(SubmissionView submission, List<Written> rows) {

    DraftAnswer {
        rows = List.copyOf(rows);
    }

    /** A row under the caller's key and the server's id. */
    record Written(String row, UUID id, List<Findings.Finding> findings) {}

    EntityTag tag() {
        return Submission.tag(submission.id(), submission.version());
    }
}
