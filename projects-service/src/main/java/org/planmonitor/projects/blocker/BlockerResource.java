package org.planmonitor.projects.blocker;

import java.net.URI;
import java.util.List;

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

/** What holds a project up. */
@Path("/projects/v1/plans/{plan}/projects/{code}/blockers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "blockers", description = "堵点督办 · What holds projects up, and who solves it by when")
class BlockerResource {

    private final ReadBlockers reads;
    private final FollowBlocker follow;
    private final Idempotency idempotency;

    BlockerResource(ReadBlockers reads, FollowBlocker follow, Idempotency idempotency) {
        this.reads = reads;
        this.follow = follow;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listBlockers",
            summary = "The blockers of a project",
            description = "Solved ones too, in the order in which they were raised. 项目堵点。")
    @APIResponse(
            responseCode = "200",
            description = "A page of blockers",
            content = @Content(schema = @Schema(implementation = BlockerPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reads.page(plan, code, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getBlocker",
            summary = "One blocker",
            description = "Its ETag is what an act on it needs. 堵点详情。")
    @APIResponse(
            responseCode = "200",
            description = "The blocker",
            content = @Content(schema = @Schema(implementation = BlockerView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Number of the blocker", example = "1") long id,
            @Context HttpHeaders headers) {
        ReadBlockers.Tagged read = reads.one(plan, code, id);
        return Conditional.get(headers, read.tag(), read.blocker());
    }

    @GET
    @Path("/{id}/entries")
    @PermitAll
    @Operation(
            operationId = "listBlockerEntries",
            summary = "What was done about a blocker",
            description = "Raised, answered, carried up, closed, opened again. 督办记录。")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = BlockerEntryPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response entries(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Number of the blocker", example = "1") long id,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reads.entries(plan, code, id, Limits.of(limit), cursor), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("blocker:write")
    @Operation(
            operationId = "raiseBlocker",
            summary = "Raise a blocker",
            description =
                    "With a coded reason and the unit that answers for it; due in the usual working days when no day is given. 上报堵点。")
    @APIResponse(
            responseCode = "201",
            description = "The blocker",
            content = @Content(schema = @Schema(implementation = BlockerView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "The reason is unknown, or the day lies in the past")
    public Response raise(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            RaiseRequest request) {
        RaiseRequest.Checked asked = request.checked();
        return idempotency.once(key, request, () -> {
            ReadBlockers.Tagged made = follow.raise(plan, code, asked);
            return answer(Response.created(URI.create(made.blocker().href())), made);
        });
    }

    @POST
    @Path("/{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("blocker:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the blocker that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "answerBlocker",
            summary = "Answer a blocker",
            description = "What the responsible unit does about it; the day stays. 堵点办理答复。")
    @APIResponse(
            responseCode = "201",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = BlockerView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "It is closed, or the same request is still running")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "There is no such evidence")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response answers(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Number of the blocker", example = "1") long id,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            ActRequest request) {
        ActRequest.Checked said = request.checked(false);
        WriteCondition condition = WriteCondition.of(headers);
        return idempotency.once(key, request, () -> answer(created(), follow.answer(plan, code, id, said, condition)));
    }

    @POST
    @Path("/{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("blocker:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the blocker that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "closeBlocker",
            summary = "Close a blocker",
            description = "It has been solved, and there is evidence of it. 堵点销号。")
    @APIResponse(
            responseCode = "201",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = BlockerView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "It is closed already, or the same request is still running")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "There is no such evidence")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response closure(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Number of the blocker", example = "1") long id,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            ActRequest request) {
        ActRequest.Checked said = request.checked(true);
        WriteCondition condition = WriteCondition.of(headers);
        return idempotency.once(key, request, () -> answer(created(), follow.close(plan, code, id, said, condition)));
    }

    @POST
    @Path("/{id}/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("blocker:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the blocker that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "reopenBlocker",
            summary = "Open a blocker again",
            description = "It was not solved after all; its level stays. 堵点重新开启。")
    @APIResponse(
            responseCode = "201",
            description = "Open again",
            content = @Content(schema = @Schema(implementation = BlockerView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "It is open, or the same request is still running")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "The day lies in the past")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response reopening(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Number of the blocker", example = "1") long id,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            ReopenRequest request) {
        ReopenRequest.Checked said = request.checked();
        WriteCondition condition = WriteCondition.of(headers);
        return idempotency.once(key, request, () -> answer(created(), follow.reopen(plan, code, id, said, condition)));
    }

    private static Response.ResponseBuilder created() {
        return Response.status(Response.Status.CREATED);
    }

    private static Response answer(Response.ResponseBuilder response, ReadBlockers.Tagged now) {
        return response.entity(now.blocker())
                .header(HttpHeaders.ETAG, now.tag().quoted())
                .build();
    }

    /** Names the page's type for the document. */
    record BlockerPage(List<BlockerView> items, @Nullable String next) {}

    /** The same. */
    record BlockerEntryPage(
            List<BlockerEntryView> items, @Nullable String next) {}
}
