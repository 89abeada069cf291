package org.planmonitor.projects.geometry;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.form.Parameters;

/** The boxes in which the regions of a plan lie. */
@Path("/projects/v1/plans/{plan}/region-bounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transit", description = "交通网络 · Transport networks and what builds them")
class BoundsResource {

    /** A page of boxes. */
    record RegionBoundsPage(
            List<BoundsView> items, @Nullable String next) {}

    private final KeepBounds keeping;

    BoundsResource(KeepBounds keeping) {
        this.keeping = keeping;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRegionBounds",
            summary = "In which boxes regions lie",
            description = "Those that somebody has said, by region; none comes with a plan. 区划范围。")
    @APIResponse(
            responseCode = "200",
            description = "A page of boxes",
            content = @Content(schema = @Schema(implementation = RegionBoundsPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        return Pages.response(keeping.page(plan, after, Limits.of(limit)), uri);
    }

    @GET
    @Path("/{region}")
    @PermitAll
    @Operation(
            operationId = "getRegionBounds",
            summary = "In which box a region lies",
            description = "The ETag is what the next version needs. 某区划范围。")
    @APIResponse(
            responseCode = "200",
            description = "The box",
            content = @Content(schema = @Schema(implementation = BoundsView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or the region is no code")
    @APIResponse(responseCode = "404", description = "No such plan, not visible, or nobody has said the box")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "GB/T 2260 code of a region of the plan", example = "140100")
                    String region,
            @Context HttpHeaders headers) {
        Parameters.region(region);
        BoundsStore.Stored found = keeping.one(plan, region);
        return Conditional.get(headers, BoundsView.tag(found), BoundsView.of(found));
    }

    @PUT
    @Path("/{region}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("transit:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the box that was read; If-None-Match: * for a first one",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putRegionBounds",
            summary = "Say in which box a region lies",
            description =
                    "What is put into the region of the plan from then on is looked for there: outside of it is refused, partly"
                            + " outside is warned of. 设定区划范围。")
    @APIResponse(
            responseCode = "200",
            description = "Written; the box",
            content = @Content(schema = @Schema(implementation = BoundsView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A first one; the box",
            content = @Content(schema = @Schema(implementation = BoundsView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep networks")
    @APIResponse(responseCode = "404", description = "No such plan or region, or not visible")
    @APIResponse(responseCode = "412", description = "Somebody else has written a version since this one was read")
    @APIResponse(responseCode = "422", description = "The box has no inside")
    @APIResponse(responseCode = "428", description = "If-Match and If-None-Match are missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "GB/T 2260 code of a region of the plan", example = "140100")
                    String region,
            @Context HttpHeaders headers,
            BoundsRequest request) {
        Parameters.region(region);
        KeepBounds.Kept kept = keeping.put(plan, region, request.checked(), WriteCondition.of(headers));
        BoundsView view = BoundsView.of(kept.bounds());
        return Conditional.put(kept.created(), URI.create(view.href()), BoundsView.tag(kept.bounds()), view);
    }
}
