package org.planmonitor.indicators.submission;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Submissions as answers to those who have changed them. */
final class Answers {

    private Answers() {}

    /** After a step; a part that was split off says where it is. */
    static Response stepped(String plan, Submission after) {
        return Response.ok(SubmissionView.of(plan, after))
                .header(HttpHeaders.ETAG, after.tag().quoted())
                .header(HttpHeaders.CONTENT_LOCATION, SubmissionView.href(plan, after.id()))
                .build();
    }

    static Response drafted(DraftAnswer draft) {
        return Response.ok(draft).header(HttpHeaders.ETAG, draft.tag().quoted()).build();
    }
}
