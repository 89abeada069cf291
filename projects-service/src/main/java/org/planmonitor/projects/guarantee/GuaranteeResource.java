package org.planmonitor.projects.guarantee;

import java.util.List;
import java.util.Objects;

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
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.projects.form.Parameters;

/** What a project needs and has. */
@Path("/projects/v1/plans/{plan}/projects/{code}/guarantees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "officials")
class GuaranteeResource {

    private final Guarantees guarantees;

    GuaranteeResource(Guarantees guarantees) {
        this.guarantees = guarantees;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listGuarantees",
            summary = "Land, funds, energy and labour",
            description = "Needed, secured and missing of each. 要素保障。")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = GuaranteePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code) {
        return Response.ok(guarantees.all(plan, code)).build();
    }

    @GET
    @Path("/{kind}")
    @PermitAll
    @Operation(
            operationId = "getGuarantee",
            summary = "One of them",
            description = "Its ETag is what a change of it needs. 单项要素。")
    @APIResponse(
            responseCode = "200",
            description = "Needed, secured and missing",
            content = @Content(schema = @Schema(implementation = GuaranteeView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "LAND, FUNDS, ENERGY or LABOUR", example = "LAND") String kind,
            @Context HttpHeaders headers) {
        Guarantees.Tagged read = guarantees.one(plan, code, kind(kind));
        return Conditional.get(headers, read.tag(), read.guarantee());
    }

    @PUT
    @Path("/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("guarantee:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag that was read; If-None-Match: * for the first time",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putGuarantee",
            summary = "Say what is needed and secured",
            description = "Updates the guarantee of what a project needs. 更新要素保障。")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = GuaranteeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "For the first time",
            content = @Content(schema = @Schema(implementation = GuaranteeView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "LAND, FUNDS, ENERGY or LABOUR", example = "LAND") String kind,
            @Context HttpHeaders headers,
            GuaranteeRequest request) {
        Guarantees.Tagged now = guarantees.put(plan, code, kind(kind), request.checked(), WriteCondition.of(headers));
        return Response.status(now.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(now.guarantee())
                .header(HttpHeaders.ETAG, now.tag().quoted())
                .build();
    }

    private static GuaranteeEntity.Kind kind(String kind) {
        return Objects.requireNonNull(Parameters.oneOf("kind", kind, GuaranteeEntity.Kind.class));
    }

    /** Names the page's type for the document. */
    record GuaranteePage(
            List<GuaranteeView> items, @Nullable String next) {}
}
