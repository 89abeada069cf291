package org.planmonitor.projects.zone;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.OrdinalCursor;

/** Which projects lie in a zone, as it changes. */
@Path("/projects/v1/plans/{plan}/zones/{code}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "zones")
class ZoneChangeResource {

    /** A page of changes. */
    record ZoneChangePage(List<ZoneChange> items, @Nullable String next) {}

    private final PlaceProject placing;
    private final Idempotency idempotency;

    ZoneChangeResource(PlaceProject placing, Idempotency idempotency) {
        this.placing = placing;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listZoneChanges",
            summary = "Which projects were placed in a zone and taken out",
            description = "In the order in which that was recorded, as far as the reader sees the projects. 园区项目调整记录。")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content = @Content(schema = @Schema(implementation = ZoneChangePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or zone, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the zone", example = "zone-xishan") String code,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(placing.changes(plan, code, OrdinalCursor.decode(cursor), Limits.of(limit)), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("zone:write")
    @Operation(
            operationId = "changeZone",
            summary = "Place a project in a zone, or take it out",
            description =
                    "By a document. The zone's totals and the project's page show it at once; the change stays. 项目入园、调出。")
    @APIResponse(
            responseCode = "201",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ZoneChange.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not change zones")
    @APIResponse(responseCode = "404", description = "No such plan, zone or project, or not visible")
    @APIResponse(
            responseCode = "409",
            description = "The project is in the zone already, or is not; or the request is still running")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "The key was used for another request")
    public Response change(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the zone", example = "zone-xishan") String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "zone-change-1")
                    @Nullable
                    String key,
            ZoneChangeRequest request) {
        ZoneChangeRequest.Checked asked = request.checked();
        return idempotency.once(
                key,
                request,
                () -> Response.created(URI.create(ZoneViews.href(plan, code) + "/changes"))
                        .entity(placing.change(plan, code, asked))
                        .build());
    }
}
