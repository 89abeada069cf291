package org.planmonitor.reports.evaluation;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;

/** Orders for evaluation reports over HTTP. */
@Path("/reports/v1/plans/{plan}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "evaluation reports",
        description = "评估报告：年度、中期、总结 · Evaluation reports: ordered, made from one settled instant, kept for ever")
class ReportResource {

    private final Reports reports;
    private final Idempotency idempotency;

    ReportResource(Reports reports, Idempotency idempotency) {
        this.reports = reports;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listReports",
            summary = "Evaluation reports of a plan",
            description = "规划的评估报告，新的在前。 Newest first, with their documents; those that the caller may see.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports",
            content = @Content(schema = @Schema(implementation = ReportPage.class)))
    @APIResponse(responseCode = "400", description = "Bad type, state, limit, cursor or an unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Only of this type", example = "FINAL") @Nullable ReportType type,
            @RestQuery @Parameter(description = "Only in this state", example = "DONE") @Nullable ReportState state,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reports.page(plan, type, state, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getReport",
            summary = "One report, and how far it has come",
            description =
                    "单个报告及其进度。 While it is made, progress says which step is under way; afterwards its documents stand here.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Context HttpHeaders headers) {
        ReportView report = reports.one(plan, id);
        return Conditional.get(headers, EntityTag.of(report), report);
    }

    @POST
    @Transactional
    @PermissionsAllowed(Reports.MAKE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "orderReport",
            summary = "Order an evaluation report",
            description =
                    "下达生成评估报告的任务：年度、中期、总结或自选内容。 It is made once over all replicas, from what the owners answer as of one settled instant. Follow Location until it is DONE, FAILED or CANCELLED.")
    @APIResponse(
            responseCode = "202",
            description = "Ordered; Location is where to look how far it has come",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no report:make")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(
            responseCode = "422",
            description =
                    "The instant is in the future, the year is not one of the plan, what is chosen is unknown, or the key was used for another request")
    public Response order(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "final-2025")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            ReportRequest request) {
        return idempotency.once(key, request, () -> {
            ReportView ordered = reports.order(plan, request);
            return Response.accepted(ordered)
                    .location(URI.create(ordered.href()))
                    .build();
        });
    }

    @POST
    @Path("{id}/cancellations")
    @Transactional
    @PermissionsAllowed(Reports.MAKE)
    @Operation(
            operationId = "cancelReport",
            summary = "Call an order off",
            description =
                    "取消尚未完成的任务。 Whoever works on it stops at its next step, and nothing of it is kept but the order.")
    @APIResponse(
            responseCode = "200",
            description = "Called off",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no report:make")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    @APIResponse(responseCode = "409", description = "It is over already, or the same request is still running")
    public Response cancel(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "cancel-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        return idempotency.once(
                key, "cancel " + id, () -> Response.ok(reports.cancel(plan, id)).build());
    }

    /** Names the page's type for the document. */
    record ReportPage(List<ReportView> items, @Nullable String next) {}
}
