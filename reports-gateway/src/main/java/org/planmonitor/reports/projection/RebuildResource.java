package org.planmonitor.reports.projection;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.idempotency.Idempotency;

/** The operator's command that drops the read models and fills them again by replay. */
@Path("/reports/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation", description = "运维 / What an operator may order")
class RebuildResource {

    private static final int ACCEPTED = 202;

    private final Generations generations;
    private final Idempotency idempotency;

    RebuildResource(Generations generations, Idempotency idempotency) {
        this.generations = generations;
        this.idempotency = idempotency;
    }

    /** The generation that fills the models from now on. */
    record Rebuild(int generation) {}

    @POST
    @Transactional
    @PermissionsAllowed("events:replay")
    @Operation(
            operationId = "rebuild",
            summary = "Drop the read models and replay all events",
            description =
                    "清空读模型并从头重放事件，数秒内开始。 Until the replay has caught up, dashboards are incomplete; nothing is lost, because the events are the source.")
    @APIResponse(
            responseCode = "202",
            description = "Dropped; the replay starts within seconds",
            content =
                    @Content(
                            schema = @Schema(implementation = Rebuild.class),
                            examples = @ExampleObject(name = "second", value = "{\"generation\": 2}")))
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no events:replay")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    public Response rebuild(
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "rebuild-2026-11-24")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        return idempotency.once(
                key,
                "rebuild",
                () -> Response.status(ACCEPTED)
                        .entity(new Rebuild(generations.startOver()))
                        .build());
    }
}
