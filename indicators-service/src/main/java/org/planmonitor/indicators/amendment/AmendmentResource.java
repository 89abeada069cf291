package org.planmonitor.indicators.amendment;

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

import com.fasterxml.jackson.databind.JsonNode;
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

import org.planmonitor.indicators.definition.Answers;
import org.planmonitor.indicators.definition.TargetAmendment;
import org.planmonitor.indicators.listing.Dated;
import org.planmonitor.indicators.listing.PageQuery;
import org.planmonitor.indicators.plan.PlanAsOf;
import org.planmonitor.indicators.plan.PlanReads;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Target amendments over HTTP. */
@Path("/indicators/v1/plans/{plan}/amendments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "amendments",
        description = "目标调整 · Amendments: targets change by decision of the standing committee, and by nothing else.")
@APIResponse(
        responseCode = "400",
        description = "A parameter, header or body that is not well formed; every place is named")
@APIResponse(responseCode = "404", description = "No such plan or amendment, or not visible, or not known at asOf")
@APIResponse(
        responseCode = "422",
        description =
                "The decision is dated before the plan, or the target does not agree with the plan; or asOf lies in the future")
class AmendmentResource {

    private static final String GROWTH = """
            {"subject": {"type": "INDICATOR", "code": "gdp-growth"}, "component": "gdp-growth",
             "target": {"kind": "AVERAGE_GROWTH", "year": 2025, "value": 7.5, "comparator": "gte"},
             "decision": {"body": "太原市人大常委会", "number": "示例〔2023〕1号", "date": "2023-06-30", "reason": "中期评估后调整"}}
            """;

    private final PlanReads plans;
    private final Amendments amendments;
    private final Idempotency idempotency;

    AmendmentResource(PlanReads plans, Amendments amendments, Idempotency idempotency) {
        this.plans = plans;
        this.amendments = amendments;
        this.idempotency = idempotency;
    }

    /** A page of amendments. */
    record AmendmentPage(
            List<AmendmentView> items, @Nullable String next, Instant asOf) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listAmendments",
            summary = "Amendments of targets",
            description = "目标调整按生效先后排列，各附所调整的目标与调整决定。 In the order they came into force, each with the target it"
                    + " changed and the decision.")
    @APIResponse(
            responseCode = "200",
            description = "A page of amendments",
            content = @Content(schema = @Schema(implementation = AmendmentPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        PlanAsOf standing = plans.visible(plan, page);
        List<AmendmentView> all = AmendmentView.of(standing.plan());
        return Dated.page(all, AmendmentView::id, each -> each, page, standing.asOf(), uri);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getAmendment",
            summary = "One amendment",
            description = "单次目标调整，附所调整的目标、此后的目标与调整决定。 With the target it changed, the target from then on, and the"
                    + " decision.")
    @APIResponse(
            responseCode = "200",
            description = "The amendment",
            content = @Content(schema = @Schema(implementation = AmendmentView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the amendment", example = "amendment-1") String id,
            @QueryParam("asOf")
                    @Parameter(
                            description = "As it stood at this instant; now when absent",
                            example = "2026-06-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        PlanAsOf standing = plans.visible(plan, asOf);
        AmendmentView found = AmendmentView.of(standing.plan()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(new Text("没有目标调整 " + id, "There is no amendment " + id)));
        return Dated.one(headers, EntityTag.of(found), found, standing.asOf());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("target:amend")
    @Transactional
    @Operation(
            operationId = "amendTarget",
            summary = "Amend a target",
            description = "调整目标：须写明决定的文号、日期与理由方可生效；不论决定日期为何，均自此刻起生效。因此改变的评估结论在同一次提交中一并通告。 In force only with the"
                    + " number, the day and the reason of the decision; from now on, whatever its day. Verdicts that"
                    + " change by it are told in the same commit.")
    @APIResponse(
            responseCode = "201",
            description = "The amendment",
            content = @Content(schema = @Schema(implementation = AmendmentView.class)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Without the permission target:amend")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    public Response amend(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "2023-7-income")
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = TargetAmendment.class),
                                            examples = @ExampleObject(name = "growth", value = GROWTH)))
                    @Nullable
                    JsonNode body) {
        return idempotency.once(key, String.valueOf(body), () -> {
            Amendments.Amended amended = amendments.amend(plan, body);
            AmendmentView view = amended.view();
            String href = "/indicators/v1/plans/" + plan + "/amendments/" + view.id();
            return Answers.created(amended.outcome(), href, EntityTag.of(view), view);
        });
    }
}
