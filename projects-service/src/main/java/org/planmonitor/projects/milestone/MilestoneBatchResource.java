package org.planmonitor.projects.milestone;

import java.util.Locale;

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

/** Milestones of many projects in one request. */
@Path("/projects/v1/plans/{plan}/batches/milestones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "batches")
class MilestoneBatchResource {

    private final WriteMilestones writes;
    private final Idempotency idempotency;

    MilestoneBatchResource(WriteMilestones writes, Idempotency idempotency) {
        this.writes = writes;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("milestone:write")
    @Operation(
            operationId = "writeMilestones",
            summary = "Say something about many milestones",
            description =
                    "Every row is judged as a single request would be, and answered with the caller's key. 批量里程碑。")
    @APIResponse(
            responseCode = "200",
            description = "What became of each row",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description = "A row is wrong and mode is ALL_OR_NOTHING, or the key was used for another request")
    public Response write(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            MilestoneBatch batch) {
        Locale language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return idempotency.once(
                key,
                batch,
                () -> Response.ok(writes.write(plan, batch, language)).build());
    }
}
