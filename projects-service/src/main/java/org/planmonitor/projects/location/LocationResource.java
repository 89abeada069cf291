package org.planmonitor.projects.location;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.WriteCondition;

/** Where a project lies. */
@Path("/projects/v1/plans/{plan}/projects/{code}/location")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
class LocationResource {

    private final Locations locations;

    LocationResource(Locations locations) {
        this.locations = locations;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getProjectLocation",
            summary = "Where a project lies",
            description = "A point of WGS 84, how far off it may be, and what says so. 项目位置。")
    @APIResponse(
            responseCode = "200",
            description = "The point",
            content = @Content(schema = @Schema(implementation = LocationView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(
            responseCode = "404",
            description = "No such plan or project, not visible, or nobody has said where it lies")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "wusu-airport-p3") String code,
            @Context HttpHeaders headers) {
        Locations.Tagged read = locations.one(plan, code);
        return Conditional.get(headers, read.tag(), read.location());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("project:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the point that was read; If-None-Match: * for the first one",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putProjectLocation",
            summary = "Say where a project lies",
            description =
                    "Degrees of WGS 84 or CGCS2000; points of GCJ-02, as Chinese web maps give them, lie some hundred metres off and are"
                            + " converted before. Swapped degrees are recognised. The points before stay in the history. 更新项目位置。")
    @APIResponse(
            responseCode = "200",
            description = "The point",
            content = @Content(schema = @Schema(implementation = LocationView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The point, for the first time",
            content = @Content(schema = @Schema(implementation = LocationView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description = "Longitude and latitude are swapped, or the point lies outside the country")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "wusu-airport-p3") String code,
            @Context HttpHeaders headers,
            LocationRequest request) {
        Locations.Tagged now = locations.put(plan, code, request.checked(), WriteCondition.of(headers));
        URI self = URI.create("/projects/v1/plans/" + plan + "/projects/" + code + "/location");
        return Conditional.put(now.isNew(), self, now.tag(), now.location());
    }
}
