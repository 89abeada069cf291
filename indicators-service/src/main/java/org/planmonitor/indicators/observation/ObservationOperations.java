package org.planmonitor.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.WriteCondition;

/** What can be done over HTTP with the figures of a subject, be it an indicator or a commitment. */
@ApplicationScoped
class ObservationOperations {

    private final ObservationReads reads;
    private final Recording recording;

    ObservationOperations(ObservationReads reads, Recording recording) {
        this.reads = reads;
        this.recording = recording;
    }

    Response list(String plan, SubjectRef ref, ObservationFilter filter, UriInfo uri) {
        return Answers.page(reads.figures(plan, ref, filter), uri);
    }

    Response revisions(String plan, SubjectRef ref, ObservationFilter filter, UriInfo uri) {
        return Answers.page(reads.revisions(plan, ref, filter), uri);
    }

    Response one(SubjectType type, CellPath path, @Nullable String asOf, HttpHeaders headers) {
        Stored stored = reads.one(path.plan, path.of(type), asOf);
        return Conditional.get(headers, stored.tag(), stored.view());
    }

    Response put(SubjectType type, CellPath path, HttpHeaders headers, RecordObservation body) {
        return switch (recording.put(path.plan, path.of(type), WriteCondition.of(headers), body)) {
            case Recording.Recorded.Published(Stored stored, boolean created) ->
                Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                        .entity(stored.view())
                        .header(HttpHeaders.ETAG, stored.tag().quoted())
                        .build();
            case Recording.Recorded.Submitted(FigureInbox.Received received) ->
                Response.accepted(received.view()).location(received.location()).build();
        };
    }

    Response delete(SubjectType type, CellPath path, HttpHeaders headers, @Nullable String reason) {
        Stored stored = recording.withdraw(path.plan, path.of(type), WriteCondition.of(headers), reason);
        return Response.ok(stored.view()).build();
    }
}
