package org.planmonitor.reports.evaluation.procedure;

import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;

/** The stages of a report over HTTP. */
@Path("/reports/v1/plans/{plan}/reports/{id}/stages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluation reports")
class StageResource {

    private final Stages stages;
    private final Idempotency idempotency;

    StageResource(Stages stages, Idempotency idempotency) {
        this.stages = stages;
        this.idempotency = idempotency;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listReportStages",
            summary = "How far a report has come on its way",
            description = "报告已通过哪些审议环节，各环节的日期与文件。 Every stage of the procedure, with its dates and documents.")
    @APIResponse(
            responseCode = "200",
            description = "All stages, in their order",
            content = @Content(schema = @Schema(implementation = StagePage.class)))
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Context UriInfo uri) {
        return Pages.response(Page.whole(stages.of(plan, id)), uri);
    }

    @POST
    @Path("{stage}")
    @Transactional
    @PermissionsAllowed(Stages.PROCEED)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordReportStage",
            summary = "Record that a stage was passed, or sent the report back",
            description =
                    "登记环节结果：通过或退回，附日期与文件；环节按顺序进行。 Stages are passed in their order. One that sent the report back may be passed later; every entry is kept.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = StageView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no report:make")
    @APIResponse(responseCode = "404", description = "No such report or stage, or not visible to the caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "The report is not made, a stage before is not passed, this one is, or the same request is still running")
    @APIResponse(
            responseCode = "422",
            description =
                    "The date is in the future or before that of the stage before, the document is missing, or the key was used for another request")
    public Response record(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @RestPath @Parameter(description = "Code of the stage", example = "self-assessment") String stage,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "stage-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            StageRequest request) {
        return idempotency.once(
                key,
                request,
                () -> Response.ok(stages.record(plan, id, stage, request)).build());
    }

    /** Names the page's type for the document. */
    record StagePage(List<StageView> items, @Nullable String next) {}
}
