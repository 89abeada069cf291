package org.planmonitor.projects.official;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.form.Parameters;

/** Who has which role for a project. */
@Path("/projects/v1/plans/{plan}/projects/{code}/officials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "officials", description = "责任分工 · Roles of people and units, permits, guarantees")
class OfficialResource {

    /** A page of roles. */
    record OfficialPage(List<OfficialView> items, @Nullable String next) {}

    private final Officials officials;
    private final Idempotency idempotency;

    OfficialResource(Officials officials, Idempotency idempotency) {
        this.officials = officials;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOfficials",
            summary = "The roles for a project, with their history",
            description = "Without a token no person is named, only units and roles. 项目责任分工及历史。")
    @APIResponse(
            responseCode = "200",
            description = "A page of roles",
            content = @Content(schema = @Schema(implementation = OfficialPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestQuery @Parameter(description = "Only roles held on this day", example = "2026-06-01") @Nullable
                    String on,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        LocalDate day = Parameters.day("on", on);
        return Pages.response(officials.page(plan, code, day, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getOfficial",
            summary = "One role",
            description = "Its ETag is what ending it needs. 角色详情。")
    @APIResponse(
            responseCode = "200",
            description = "The role",
            content = @Content(schema = @Schema(implementation = OfficialView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Number of the role", example = "1") long id,
            @Context HttpHeaders headers) {
        Officials.Tagged read = officials.one(plan, code, id);
        return Conditional.get(headers, read.tag(), read.official());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("official:write")
    @Operation(
            operationId = "assignOfficial",
            summary = "Give a role",
            description =
                    "A lead department, committee or project unit follows on the one before, whose role ends the day before. 指定责任单位或人员。")
    @APIResponse(
            responseCode = "201",
            description = "The role",
            content = @Content(schema = @Schema(implementation = OfficialView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "It would begin before the role of the one before")
    public Response assign(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            OfficialRequest request) {
        OfficialRequest.Checked asked = request.checked();
        return idempotency.once(key, request, () -> {
            Officials.Tagged made = officials.assign(plan, code, asked);
            String self = "/projects/v1/plans/" + plan + "/projects/" + code + "/officials/"
                    + made.official().id();
            return answer(Response.created(URI.create(self)), made);
        });
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("official:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the role that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(operationId = "endOfficial", summary = "End a role", description = "It stays in the history. 结束角色。")
    @APIResponse(
            responseCode = "201",
            description = "Ended",
            content = @Content(schema = @Schema(implementation = OfficialView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "It has ended")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "The day lies before its beginning")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response end(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Number of the role", example = "1") long id,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            EndRequest request) {
        EndRequest.Checked asked = request.checked();
        WriteCondition condition = WriteCondition.of(headers);
        return idempotency.once(
                key,
                request,
                () -> answer(
                        Response.status(Response.Status.CREATED), officials.end(plan, code, id, asked, condition)));
    }

    private static Response answer(Response.ResponseBuilder response, Officials.Tagged now) {
        return response.entity(now.official())
                .header(HttpHeaders.ETAG, now.tag().quoted())
                .build();
    }
}
