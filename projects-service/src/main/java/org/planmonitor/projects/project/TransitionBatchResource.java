package org.planmonitor.projects.project;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.problem.Languages;
import org.planmonitor.projects.batch.BatchAnswer;

/** Steps of many projects in one request. */
@Path("/projects/v1/plans/{plan}/batches/transitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "batches", description = "批量写入 · Many writes in one request, answered row by row")
class TransitionBatchResource {

    private final MoveProjects moves;
    private final Idempotency idempotency;

    TransitionBatchResource(MoveProjects moves, Idempotency idempotency) {
        this.moves = moves;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("project:move")
    @Operation(
            operationId = "moveProjects",
            summary = "Move many projects",
            description =
                    "Every row is judged as a single transition would be, and answered with the caller's key and the"
                            + " server's id or with errors at /rows/3/date. All or nothing, or the valid rows, as mode says. 批量阶段转换。")
    @APIResponse(
            responseCode = "200",
            description = "What became of each row",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not move projects")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description = "A row is wrong and mode is ALL_OR_NOTHING; or the key was used for another request")
    public Response move(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "batch-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            TransitionBatch batch) {
        return idempotency.once(
                key,
                batch,
                () -> Response.ok(moves.move(
                                plan, batch, Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))))
                        .build());
    }
}
