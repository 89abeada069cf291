package org.planmonitor.indicators.definition;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.planmonitor.indicators.definition.DefinitionChanges.Outcome;
import org.planmonitor.indicators.definition.VersionReads.VersionView;
import org.planmonitor.indicators.listing.Dated;
import org.planmonitor.indicators.listing.PageQuery;
import org.planmonitor.indicators.plan.PlanAsOf;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Definitions that were changed, and versions, as answers. */
public final class Answers {

    private Answers() {}

    /** 201 with the place of what was defined first. */
    public static Response created(Outcome outcome, String href, EntityTag tag, Object view) {
        return created(outcome.knownFrom(), href, tag, view);
    }

    /** The same of something that was known to nobody before an instant. */
    public static Response created(Instant knownFrom, String href, EntityTag tag, Object view) {
        return Response.created(URI.create(href))
                .entity(view)
                .header(HttpHeaders.ETAG, tag.quoted())
                .header(Dated.HEADER, knownFrom)
                .build();
    }

    /** 200 with what stands from now on. */
    public static Response changed(Outcome outcome, EntityTag tag, Object view) {
        return dated(Response.ok(view).header(HttpHeaders.ETAG, tag.quoted()), outcome);
    }

    /** 204: it is not defined any more. */
    public static Response withdrawn(Outcome outcome) {
        return dated(Response.noContent(), outcome);
    }

    /** The condition of a request that never creates: If-Match, or 428. */
    public static WriteCondition mustMatch(HttpHeaders headers) {
        WriteCondition condition = WriteCondition.of(headers);
        if (condition instanceof WriteCondition.MustNotExist) {
            throw new ProblemException(
                    KitProblem.PRECONDITION_REQUIRED,
                    new Text("请用 If-Match 说明所依据的状态", "Say with If-Match which state was read"));
        }
        return condition;
    }

    private static Response dated(Response.ResponseBuilder answer, Outcome outcome) {
        return answer.header(Dated.HEADER, outcome.knownFrom()).build();
    }

    /** A page of versions; a 404 where there never was one that the caller may see. */
    public static Response versions(List<VersionView> all, PageQuery page, PlanAsOf standing, UriInfo uri) {
        if (all.isEmpty()) {
            throw unknown();
        }
        return Dated.page(all, each -> String.valueOf(each.version()), each -> each, page, standing.asOf(), uri);
    }

    /** One version. */
    public static Response version(List<VersionView> all, String number, PlanAsOf standing, HttpHeaders headers) {
        Optional<VersionView> found = all.stream()
                .filter(each -> String.valueOf(each.version()).equals(number))
                .findFirst();
        VersionView view = found.orElseThrow(Answers::unknown);
        return Dated.one(headers, EntityTag.of(view), view, standing.asOf());
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(new Text("没有该版本", "There is no such version"));
    }
}
