package org.planmonitor.indicators.submission;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.submission.lifecycle.State;
import org.planmonitor.kit.text.Text;

/**
 * A submission as it is answered. Its rows and its history are lists of their own.
 *
 * @param splitFrom the submission its rows were taken out of, when a step was taken with some rows only
 */
record SubmissionView(
        UUID id,
        String plan,
        String department,
        String period,
        State state,
        Text stateName,
        int version,
        int rowCount,
        @Nullable String note,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        Submission.@Nullable Signature signature,
        Submission.@Nullable Act approval,
        Submission.@Nullable Act release,
        @Nullable UUID splitFrom,
        String rows,
        String history) {

    static SubmissionView of(String plan, Submission submission) {
        String href = href(plan, submission.id());
        return new SubmissionView(
                submission.id(),
                plan,
                submission.department(),
                submission.period(),
                submission.state(),
                submission.state().words(),
                submission.version(),
                submission.rowCount(),
                submission.note(),
                submission.createdBy(),
                submission.createdAt(),
                submission.changedAt(),
                submission.signature(),
                submission.approval(),
                submission.release(),
                submission.splitFrom(),
                href + "/rows",
                href + "/history");
    }

    static String href(String plan, UUID id) {
        return "/indicators/v1/plans/" + plan + "/submissions/" + id;
    }
}
