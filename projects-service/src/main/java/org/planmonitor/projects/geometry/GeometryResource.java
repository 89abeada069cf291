package org.planmonitor.projects.geometry;

import java.net.URI;

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
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.OrdinalCursor;

/** Where the members of networks run. */
@Path("/projects/v1/plans/{plan}")
@Tag(name = "transit", description = "交通网络 · Transport networks and what builds them")
class GeometryResource {

    private static final String GEO_JSON = "application/geo+json";

    private final Geometries geometries;
    private final KeepGeometry keeping;

    GeometryResource(Geometries geometries, KeepGeometry keeping) {
        this.geometries = geometries;
        this.keeping = keeping;
    }

    @GET
    @Path("/transit-features")
    @Produces(GEO_JSON)
    @PermitAll
    @Operation(
            operationId = "listTransitFeatures",
            summary = "The networks as GeoJSON",
            description =
                    "A FeatureCollection of RFC 7946, page by page, in WGS 84. A member of which nobody has said where it runs has"
                            + " a null geometry: none is invented. 交通网络 GeoJSON。")
    @APIResponse(
            responseCode = "200",
            description = "A page of features",
            content = @Content(mediaType = GEO_JSON, schema = @Schema(implementation = Feature.Collection.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has an unknown form")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response features(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Code of a group", example = "metro-lines") @Nullable String group,
            @RestQuery @Parameter(description = "Mode of transport", example = "METRO") @Nullable String mode,
            @RestQuery @Parameter(description = "Status of the facility", example = "EXISTING") @Nullable String status,
            @RestQuery @Parameter(description = "As known at this instant") @Nullable String asOf,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        Page<Feature> page =
                geometries.features(plan, group, mode, status, asOf, OrdinalCursor.decode(cursor), Limits.of(limit));
        Response linked = Pages.response(page, uri);
        return Response.fromResponse(linked)
                .entity(new Feature.Collection("FeatureCollection", page.items(), page.next()))
                .type(GEO_JSON)
                .build();
    }

    @GET
    @Path("/transit/{code}/geometry")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "getTransitGeometry",
            summary = "Where a member runs",
            description =
                    "The geometry with its source, its length along the great circles beside the published one, and what is"
                            + " doubtful. The ETag is what the next version needs. 空间走向。")
    @APIResponse(
            responseCode = "200",
            description = "The geometry",
            content = @Content(schema = @Schema(implementation = GeometryView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or asOf is no instant")
    @APIResponse(
            responseCode = "404",
            description = "No such plan or member, not visible, or nobody had said where it runs")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the member", example = "metro-line-1") String code,
            @RestQuery @Parameter(description = "As known at this instant") @Nullable String asOf,
            @Context HttpHeaders headers) {
        Geometries.Tagged found = geometries.one(plan, code, asOf);
        return Conditional.get(headers, found.tag(), found.view());
    }

    @PUT
    @Path("/transit/{code}/geometry")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("transit:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the geometry that was read; If-None-Match: * for a first one",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putTransitGeometry",
            summary = "Say where a member runs",
            description =
                    "A geometry of RFC 7946 in WGS 84, longitude first; null withdraws the one before. What is drawn more than a"
                            + " fifth longer or shorter than published, or leads out of the region, is stored and warned of. 录入空间走向。")
    @APIResponse(
            responseCode = "200",
            description = "Written; the geometry with its warnings",
            content = @Content(schema = @Schema(implementation = GeometryView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A first one; the geometry with its warnings",
            content = @Content(schema = @Schema(implementation = GeometryView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or is no geometry of RFC 7946")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep networks")
    @APIResponse(responseCode = "404", description = "No such plan or member, or not visible")
    @APIResponse(responseCode = "412", description = "The geometry is otherwise than when it was read")
    @APIResponse(
            responseCode = "422",
            description =
                    "Longitude and latitude are swapped, a line or ring is none, a polygon crosses itself, or all of it lies"
                            + " outside the region; each is named")
    @APIResponse(responseCode = "428", description = "If-Match and If-None-Match are missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the member", example = "metro-line-1") String code,
            @Context HttpHeaders headers,
            GeometryRequest request) {
        KeepGeometry.Kept kept = keeping.put(plan, code, request.checked(), WriteCondition.of(headers));
        Geometries.Tagged geometry = kept.geometry();
        return Conditional.put(kept.created(), URI.create(geometry.view().href()), geometry.tag(), geometry.view());
    }
}
