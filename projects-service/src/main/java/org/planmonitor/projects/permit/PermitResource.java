package org.planmonitor.projects.permit;

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

/** The permits of a project. */
@Path("/projects/v1/plans/{plan}/projects/{code}/permits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "officials")
class PermitResource {

    private final Permits permits;

    PermitResource(Permits permits) {
        this.permits = permits;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPermits",
            summary = "The permits of a project side by side",
            description =
                    "Statutory and actual working days of each, their sum, and how long they took together. 并联审批。")
    @APIResponse(
            responseCode = "200",
            description = "All permits",
            content = @Content(schema = @Schema(implementation = PermitsView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code) {
        return Response.ok(permits.all(plan, code)).build();
    }

    @GET
    @Path("/{kind}")
    @PermitAll
    @Operation(
            operationId = "getPermit",
            summary = "One permit",
            description = "Its ETag is what a change of it needs. 审批事项。")
    @APIResponse(
            responseCode = "200",
            description = "The permit",
            content = @Content(schema = @Schema(implementation = PermitView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Kind of permit", example = "CONSTRUCTION") String kind,
            @Context HttpHeaders headers) {
        Permits.Tagged read = permits.one(plan, code, kind);
        return Conditional.get(headers, read.tag(), read.permit());
    }

    @PUT
    @Path("/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("permit:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the permit that was read; If-None-Match: * for the first time",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putPermit",
            summary = "Say how a permit stands",
            description =
                    "Applied for, accepted, decided; the statutory term is that of its kind unless another basis is given. 更新审批事项。")
    @APIResponse(
            responseCode = "200",
            description = "The permit",
            content = @Content(schema = @Schema(implementation = PermitView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The permit, for the first time",
            content = @Content(schema = @Schema(implementation = PermitView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan, project or kind of permit, or not visible")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "A day lies in the future, or the decision before the acceptance")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Kind of permit", example = "CONSTRUCTION") String kind,
            @Context HttpHeaders headers,
            PermitRequest request) {
        Permits.Tagged now = permits.put(plan, code, kind, request.checked(), WriteCondition.of(headers));
        return Response.status(now.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(now.permit())
                .header(HttpHeaders.ETAG, now.tag().quoted())
                .build();
    }
}
