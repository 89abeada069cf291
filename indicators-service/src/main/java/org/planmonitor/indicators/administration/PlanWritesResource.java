package org.planmonitor.indicators.administration;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.definition.Administration;
import org.planmonitor.indicators.definition.Answers;
import org.planmonitor.indicators.definition.DefinitionChanges.Outcome;
import org.planmonitor.indicators.definition.DefinitionKind;
import org.planmonitor.indicators.definition.WriteDefinition;
import org.planmonitor.indicators.plan.PlanView;
import org.planmonitor.indicators.plan.PlanViews;
import org.planmonitor.indicators.plan.StructureView;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.idempotency.Idempotency;

/** Plans as a whole over HTTP: beginning one, and what one is. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@APIResponse(
        responseCode = "400",
        description = "A parameter, header or body that is not well formed; every place is named")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Without the permission definition:write")
@APIResponse(responseCode = "404", description = "No such plan, or not visible")
@APIResponse(
        responseCode = "409",
        description = "Taken already, still needed by others, or the same request is still running")
@APIResponse(
        responseCode = "422",
        description = "It does not agree with the plan, or changes what is fixed; every place is named")
class PlanWritesResource {

    private final PlanWrites writes;
    private final Administration administration;
    private final PlanViews views;
    private final Idempotency idempotency;

    PlanWritesResource(PlanWrites writes, Administration administration, PlanViews views, Idempotency idempotency) {
        this.writes = writes;
        this.administration = administration;
        this.views = views;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed("definition:write")
    @Transactional
    @Operation(
            operationId = "createPlan",
            summary = "Begin a plan without a pack",
            description = "不用规划包建立规划：给出规划的基本情况、地区，以及已有的章节标题、类别与部门；其余内容随后定义。自此刻起记录在案。 What it is, its regions, and as"
                    + " much of its headings, categories and departments as there is; everything else is defined"
                    + " afterwards. It is known from now on.")
    @APIResponse(
            responseCode = "201",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response create(
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "5b0e-plan")
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WriteDefinition.OfNewPlan.class)))
                    @Nullable
                    JsonNode body) {
        return idempotency.once(key, String.valueOf(body), () -> {
            PlanViews.DatedView begun = writes.begin(body);
            return Answers.created(
                    begun.asOf(), "/indicators/v1/plans/" + begun.view().code(), begun.tag(), begun.view());
        });
    }

    @PUT
    @Path("{plan}")
    @PermissionsAllowed("definition:write")
    @Transactional
    @Operation(
            operationId = "putPlan",
            summary = "Say otherwise what a plan is",
            description = "修改规划的名称、年份、日历、阈值与共享方式；代码、时区以及是否为模拟规划不可更改。用 If-Match 给出规划的 ETag。 Its names, years, calendar,"
                    + " thresholds, sharing. Code, time zone and whether it is simulated are fixed. If-Match with the"
                    + " ETag of the plan.")
    @APIResponse(
            responseCode = "200",
            description = "The plan from now on",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "412", description = "What stands is not what If-Match names; counts are part of it")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WriteDefinition.OfPlan.class)))
                    @Nullable
                    JsonNode body) {
        Outcome outcome =
                administration.put(writes.plan(), plan, DefinitionKind.WHOLE, Answers.mustMatch(headers), body);
        PlanViews.DatedView changed = views.changing(outcome.plan(), outcome.knownFrom());
        return Answers.changed(outcome, changed.tag(), changed.view());
    }

    @PUT
    @Path("{plan}/structure")
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "putStructure",
            summary = "Say otherwise what a plan's headings are",
            description = "修改规划的章节标题：将取消的标题下仍有指标或承诺时拒绝。用 If-Match 给出章节标题的 ETag。 Refused while an indicator or"
                    + " commitment stands under a heading that would be gone. If-Match with the ETag of the structure.")
    @APIResponse(
            responseCode = "200",
            description = "The headings from now on",
            content = @Content(schema = @Schema(implementation = StructureView.class)))
    @APIResponse(responseCode = "412", description = "What stands is not what If-Match names")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response putStructure(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WriteDefinition.OfStructure.class)))
                    @Nullable
                    JsonNode body) {
        Outcome outcome =
                administration.put(PlanWrites.STRUCTURE, plan, DefinitionKind.WHOLE, Answers.mustMatch(headers), body);
        StructureView view = StructureView.of(outcome.plan());
        return Answers.changed(outcome, EntityTag.of(view), view);
    }
}
