package org.planmonitor.reports.projection;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.idempotency.Idempotency;

/** The operator's command that fills the read models anew by replay, and how far that is. */
@Path("/reports/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation", description = "运维 / What an operator may order")
class RebuildResource {

    private static final int ACCEPTED = 202;

    private final Generations generations;
    private final Feed feed;
    private final Idempotency idempotency;

    RebuildResource(Generations generations, Feed feed, Idempotency idempotency) {
        this.generations = generations;
        this.feed = feed;
        this.idempotency = idempotency;
    }

    /**
     * How a rebuild goes.
     *
     * @param behind records that the set being filled has still to hear; null when none is
     */
    record Progress(
            Reading reading,

            @Schema(description = "Events that the set being filled has still to hear; null when none is") @Nullable
            Long behind) {}

    @GET
    @PermissionsAllowed("events:replay")
    @Operation(
            operationId = "getRebuild",
            summary = "Which set of read models serves, and how far the next one is",
            description =
                    "当前服务的读模型与重建进度。 The set that serves, the one being filled, and the events it has still to hear.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = Progress.class)))
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no events:replay")
    public Progress get() {
        Reading reading = generations.current();
        Integer building = reading.building();
        return new Progress(reading, building == null ? null : feed.behind(building));
    }

    @POST
    @Transactional
    @PermissionsAllowed("events:replay")
    @Operation(
            operationId = "rebuild",
            summary = "Fill the read models anew from all events",
            description =
                    "从头重放事件，填充第二套读模型；完成后自动切换，期间仪表盘照常可用。 A second set is filled by replay while the first one serves; when it has heard everything, it takes the place of the first.")
    @APIResponse(
            responseCode = "202",
            description = "Ordered; the replay starts within seconds",
            content = @Content(schema = @Schema(implementation = Reading.class)))
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no events:replay")
    @APIResponse(responseCode = "409", description = "A rebuild, or the same request, is under way")
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
                () -> Response.status(ACCEPTED).entity(generations.order()).build());
    }
}
