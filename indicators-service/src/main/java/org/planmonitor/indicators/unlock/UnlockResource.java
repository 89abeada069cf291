package org.planmonitor.indicators.unlock;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

import io.quarkus.security.Authenticated;
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

import org.planmonitor.indicators.listing.Choice;
import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;

/** Unlocks over HTTP. */
@Path("/indicators/v1/plans/{plan}/unlocks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "submissions")
@APIResponse(responseCode = "400", description = "A parameter or a body that is unknown or not well formed")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such plan or unlock, or not visible")
class UnlockResource {

    private final Unlocks unlocks;
    private final Idempotency idempotency;

    UnlockResource(Unlocks unlocks, Idempotency idempotency) {
        this.unlocks = unlocks;
        this.idempotency = idempotency;
    }

    /** A page of unlocks. */
    record UnlockPage(List<UnlockView> items, @Nullable String next) {}

    @GET
    @Authenticated
    @Operation(
            operationId = "listUnlocks",
            summary = "Cells that were opened again",
            description = "Newest first. Departments see their own, the commission those of all. 解锁记录。")
    @APIResponse(
            responseCode = "200",
            description = "A page of unlocks",
            content = @Content(schema = @Schema(implementation = UnlockPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("active") @Parameter(description = "true: only what is in force", example = "true") @Nullable
                    String active,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        boolean inForce = Boolean.TRUE.equals(Choice.flag("active", active));
        return Pages.response(unlocks.list(plan, inForce, Limits.of(limit), cursor), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("observation:unlock")
    @Operation(
            operationId = "unlockCell",
            summary = "Open a closed cell again",
            description = "For one department, with a reason, until an instant. What was published stays; a correction"
                    + " is a submission of its own. Cells with official statistics are never unlocked. 解锁单元格。")
    @APIResponse(
            responseCode = "201",
            description = "Open",
            content = @Content(schema = @Schema(implementation = UnlockView.class)))
    @APIResponse(responseCode = "403", description = "Without the permission observation:unlock")
    @APIResponse(
            responseCode = "409",
            description = "An official figure stands in the cell, or the same request is still running")
    @APIResponse(
            responseCode = "422",
            description = "No such cell, another department's series, or an instant that has passed")
    public Response grant(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "0b1f6a52-unlock")
                    @Nullable
                    String key,
            @RequestBody(
                            description = "The cell, for whom, why and until when",
                            required = true,
                            content = @Content(schema = @Schema(implementation = NewUnlock.class)))
                    NewUnlock body) {
        return idempotency.once(key, body, () -> {
            UnlockView granted = unlocks.grant(plan, body);
            return Response.created(URI.create("/indicators/v1/plans/" + plan + "/unlocks/" + granted.id()))
                    .header(HttpHeaders.ETAG, EntityTag.of(granted).quoted())
                    .entity(granted)
                    .build();
        });
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "getUnlock",
            summary = "One unlock",
            description = "单条解锁记录，附撤销时须送回的 ETag。 With the ETag that who revokes it sends back.")
    @APIResponse(
            responseCode = "200",
            description = "The unlock",
            content = @Content(schema = @Schema(implementation = UnlockView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the unlock", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @Context HttpHeaders headers) {
        UnlockView found = unlocks.get(plan, id);
        return Conditional.get(headers, EntityTag.of(found), found);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("observation:unlock")
    @Operation(
            operationId = "revokeUnlock",
            summary = "Close a cell again before its time",
            description = "提前关闭已解锁的单元格：解锁记录连同撤销者一并保留。解锁期间报送的也保留。 The unlock stays on record with who revoked it. What"
                    + " was submitted under it stays too.")
    @APIResponse(
            responseCode = "200",
            description = "The unlock as it stands now",
            content = @Content(schema = @Schema(implementation = UnlockView.class)))
    @APIResponse(responseCode = "403", description = "Without the permission observation:unlock")
    @APIResponse(responseCode = "409", description = "It is not in force any more")
    @APIResponse(responseCode = "412", description = "The unlock is not what If-Match names")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response revoke(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the unlock", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @Context HttpHeaders headers) {
        UnlockView after = unlocks.revoke(plan, id, WriteCondition.of(headers));
        return Response.ok(after)
                .header(HttpHeaders.ETAG, EntityTag.of(after).quoted())
                .build();
    }
}
