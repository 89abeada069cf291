package org.planmonitor.projects.milestone;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;

/** Moving baselines in the open. */
@Path("/projects/v1/plans/{plan}/projects/{code}/rebaselines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "milestones")
class RebaselineResource {

    private final Rebaselines rebaselines;
    private final Idempotency idempotency;

    RebaselineResource(Rebaselines rebaselines, Idempotency idempotency) {
        this.rebaselines = rebaselines;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRebaselines",
            summary = "The rebaselines of a project",
            description = "In the order in which they were proposed, with reason, document and decision. 基线调整记录。")
    @APIResponse(
            responseCode = "200",
            description = "A page of rebaselines",
            content = @Content(schema = @Schema(implementation = RebaselinePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(rebaselines.page(plan, code, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getRebaseline",
            summary = "One rebaseline",
            description = "A rebaseline in detail. 基线调整详情。")
    @APIResponse(
            responseCode = "200",
            description = "The rebaseline",
            content = @Content(schema = @Schema(implementation = RebaselineView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Number of the rebaseline", example = "1") long id,
            @Context HttpHeaders headers) {
        Rebaselines.Tagged read = rebaselines.one(plan, code, id);
        return Conditional.get(headers, read.tag(), read.rebaseline());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("milestone:write")
    @Operation(
            operationId = "proposeRebaseline",
            summary = "Propose to move baselines",
            description = "One proposal of a project at a time. Until it is approved, nothing moves. 提出基线调整。")
    @APIResponse(
            responseCode = "201",
            description = "The proposal",
            content = @Content(schema = @Schema(implementation = RebaselineView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(
            responseCode = "409",
            description = "Another one waits for its decision, or the same request is still running")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description = "A milestone is unknown, reached, or would come before what it waits for")
    public Response propose(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            RebaselineRequest request) {
        RebaselineRequest.Checked asked = request.checked();
        return idempotency.once(key, request, () -> {
            Rebaselines.Tagged made = rebaselines.propose(plan, code, asked);
            String self = "/projects/v1/plans/" + plan + "/projects/" + code + "/rebaselines/"
                    + made.rebaseline().id();
            return answer(Response.created(URI.create(self)), made);
        });
    }

    @POST
    @Path("/{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rebaseline:approve")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the rebaseline that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "approveRebaseline",
            summary = "Approve a rebaseline",
            description = "By somebody else than who proposed it; the baselines move in the same transaction. 批准基线调整。")
    @APIResponse(
            responseCode = "201",
            description = "Approved",
            content = @Content(schema = @Schema(implementation = RebaselineView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not approve here, or has proposed it")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "It has been decided")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "A rule of the domain is violated")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response approve(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Number of the rebaseline", example = "1") long id,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            RebaselineDecision request) {
        String note = request.checked(false);
        WriteCondition condition = WriteCondition.of(headers);
        return idempotency.once(
                key,
                request,
                () -> answer(
                        Response.status(Response.Status.CREATED),
                        rebaselines.approve(plan, code, id, note, condition)));
    }

    @POST
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rebaseline:approve")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the rebaseline that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "rejectRebaseline",
            summary = "Reject a rebaseline",
            description = "With a reason; the baselines stay. 驳回基线调整。")
    @APIResponse(
            responseCode = "201",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = RebaselineView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not decide here, or has proposed it")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "It has been decided")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "A rule of the domain is violated")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response reject(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Number of the rebaseline", example = "1") long id,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            RebaselineDecision request) {
        String note = Objects.requireNonNull(request.checked(true));
        WriteCondition condition = WriteCondition.of(headers);
        return idempotency.once(
                key,
                request,
                () -> answer(
                        Response.status(Response.Status.CREATED), rebaselines.reject(plan, code, id, note, condition)));
    }

    private static Response answer(Response.ResponseBuilder response, Rebaselines.Tagged now) {
        return response.entity(now.rebaseline())
                .header(HttpHeaders.ETAG, now.tag().quoted())
                .build();
    }

    /** Names the page's type for the document. */
    record RebaselinePage(
            List<RebaselineView> items, @Nullable String next) {}
}
