package org.planmonitor.indicators.observation;

import java.net.URI;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;

/** What can be done over HTTP with the figures of a subject, be it an indicator or a commitment. */
@ApplicationScoped
class ObservationOperations {

    private final ObservationReads reads;
    private final StandingAnswers standing;
    private final Recording recording;

    ObservationOperations(ObservationReads reads, StandingAnswers standing, Recording recording) {
        this.reads = reads;
        this.standing = standing;
        this.recording = recording;
    }

    Response list(String plan, @Nullable SubjectRef ref, ObservationFilter filter, UriInfo uri) {
        if (filter.asksForNow()) {
            return Answers.page(standing.page(plan, ref, filter, request(uri)), uri);
        }
        return Answers.page(reads.figures(plan, ref, filter), uri);
    }

    Response revisions(String plan, SubjectRef ref, ObservationFilter filter, UriInfo uri) {
        return Answers.page(reads.revisions(plan, ref, filter), uri);
    }

    Response one(SubjectType type, CellPath path, @Nullable String asOf, HttpHeaders headers, UriInfo uri) {
        if (asOf == null) {
            AnswerMemory.Answer answer = standing.one(path.plan, path.of(type), request(uri));
            EntityTag tag = new EntityTag(Objects.requireNonNull(answer.tag()));
            return Conditional.get(headers, tag, answer.body().bytes());
        }
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

    private static String request(UriInfo uri) {
        URI asked = uri.getRequestUri();
        return asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
    }
}
