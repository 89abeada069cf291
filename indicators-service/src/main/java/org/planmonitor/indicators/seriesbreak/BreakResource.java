package org.planmonitor.indicators.seriesbreak;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.listing.Dated;
import org.planmonitor.indicators.listing.PageQuery;
import org.planmonitor.indicators.plan.PlanAsOf;
import org.planmonitor.indicators.plan.PlanReads;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Breaks over HTTP. */
@Path("/indicators/v1/plans/{plan}/breaks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "breaks",
        description = "口径变动 · Breaks: where series do not continue, who suspected it and who decided, and since when.")
@APIResponse(responseCode = "400", description = "A parameter or a body that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan or break, or not visible")
@APIResponse(responseCode = "422", description = "Against a rule of the domain, or asOf in the future")
class BreakResource {

    private static final String SUSPECT = """
            {"subject": {"type": "INDICATOR", "code": "good-air-quality-days-share"}, "at": "2024",
             "status": "SUSPECTED", "kind": "METHOD",
             "reason": {"zh": "监测点位调整", "en": "monitoring stations were moved"},
             "document": {"title": "太原市生态环境状况公报（2024年）", "published": "2025-06-05"}}
            """;
    private static final String NO_BREAK = """
            {"status": "NO_BREAK", "reason": {"zh": "已按普查人口回溯", "en": "figures were recast on the census population"},
             "document": {"title": "太原市统计局说明", "published": "2026-02-10"}}
            """;

    private final PlanReads plans;
    private final BreakDecisions decisions;
    private final Idempotency idempotency;

    BreakResource(PlanReads plans, BreakDecisions decisions, Idempotency idempotency) {
        this.plans = plans;
        this.decisions = decisions;
        this.idempotency = idempotency;
    }

    /** A page of breaks. */
    record BreakPage(List<BreakView> items, @Nullable String next, Instant asOf) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listBreaks",
            summary = "Where series do not continue",
            description = "口径变动：已认定的、疑似的以及查明并非口径变动的，各附有关它的全部说明以及自何时得知。 Declared and suspected breaks and those that"
                    + " turned out to be none, each with all that was said of it and since when it is known.")
    @APIResponse(
            responseCode = "200",
            description = "A page of breaks",
            content = @Content(schema = @Schema(implementation = BreakPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        PlanAsOf standing = plans.visible(plan, page);
        List<BreakView> known = BreakViews.known(standing.plan(), standing.asOf());
        return Dated.page(known, BreakView::id, it -> it, page, standing.asOf(), uri);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getBreak",
            summary = "One break",
            description = "单项口径变动，附有关它的全部说明，以及作决定时须在 If-Match 中送回的 ETag。 With all that was said of it, and the ETag"
                    + " that a decision sends back in If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The break",
            content = @Content(schema = @Schema(implementation = BreakView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath
                    @Parameter(
                            description = "Id of the break",
                            example = "INDICATOR.physicians-per-1000-people.physicians-per-1000-people.2020")
                    String id,
            @QueryParam("asOf")
                    @Parameter(
                            description = "As it was known at this instant; now when absent",
                            example = "2026-06-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        PlanAsOf standing = plans.visible(plan, asOf);
        BreakView view =
                BreakViews.find(standing.plan(), id, standing.asOf()).orElseThrow(() -> BreakViews.unknown(id));
        return Dated.one(headers, view.tag(), view, standing.asOf());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("break:suspect")
    @Transactional
    @Operation(
            operationId = "reportBreak",
            summary = "Suspect or declare a break",
            description = "提出疑似口径变动或直接认定：疑似期间暂不作评估结论，直至有人作出决定；直接认定须有 break:decide 权限。自此刻起计入：按此前时刻查询，结果不变。 A suspicion"
                    + " holds verdicts back until somebody decides; declaring at once needs break:decide. It counts"
                    + " from now on: answers as of earlier instants stay what they were.")
    @APIResponse(
            responseCode = "201",
            description = "The break",
            content = @Content(schema = @Schema(implementation = BreakView.class)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Without the permission break:suspect, or break:decide")
    @APIResponse(responseCode = "409", description = "The break is known already, or the same request is still running")
    @APIResponse(responseCode = "413", description = "Larger than the service takes")
    @APIResponse(responseCode = "415", description = "Not application/json")
    public Response report(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "7c1d-suspect")
                    @Nullable
                    String key,
            @RequestBody(
                            description = "The break",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = BreakWords.Report.class),
                                            examples = @ExampleObject(name = "suspicion", value = SUSPECT)))
                    BreakWords.@Nullable Report body) {
        BreakWords.Report report = required(body);
        return idempotency.once(key, report, () -> created(plan, decisions.report(plan, report)));
    }

    @POST
    @Path("{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("break:decide")
    @Transactional
    @Operation(
            operationId = "decideBreak",
            summary = "Decide on a break",
            description = "对口径变动作出决定：DECLARED 或 NO_BREAK，附理由与文件，以调用者的名义作出。评估结论只自此刻起改变；此前的说明仍可查阅。 DECLARED or NO_BREAK,"
                    + " with reason and document, in the name of the caller. Verdicts change from now on only; what was"
                    + " said before stays readable.")
    @APIResponse(
            responseCode = "201",
            description = "The break as it stands now",
            content = @Content(schema = @Schema(implementation = BreakView.class)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Without the permission break:decide")
    @APIResponse(responseCode = "409", description = "It stands so already, or the same request is still running")
    @APIResponse(responseCode = "412", description = "What stands is not what If-Match names")
    @APIResponse(responseCode = "413", description = "Larger than the service takes")
    @APIResponse(responseCode = "415", description = "Not application/json")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response decide(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath
                    @Parameter(
                            description = "Id of the break",
                            example = "INDICATOR.physicians-per-1000-people.physicians-per-1000-people.2020")
                    String id,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "7c1d-decide")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "The decision",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = BreakWords.Decision.class),
                                            examples = @ExampleObject(name = "no break", value = NO_BREAK)))
                    BreakWords.@Nullable Decision body) {
        BreakWords.Decision decision = required(body);
        return idempotency.once(
                key, decision, () -> created(plan, decisions.decide(plan, id, WriteCondition.of(headers), decision)));
    }

    private static Response created(String plan, BreakView view) {
        return Response.created(URI.create("/indicators/v1/plans/" + plan + "/breaks/" + view.id()))
                .entity(view)
                .header(HttpHeaders.ETAG, view.tag().quoted())
                .build();
    }

    private static <T> T required(@Nullable T body) {
        if (body == null) {
            throw new ProblemException(KitProblem.VALIDATION, new Text("需要请求体", "A body is required"));
        }
        return body;
    }
}
