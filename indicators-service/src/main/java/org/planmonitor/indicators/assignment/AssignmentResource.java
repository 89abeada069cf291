package org.planmonitor.indicators.assignment;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

import org.planmonitor.indicators.listing.Listing;
import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Pages;

/** Assignments over HTTP. */
@Path("/indicators/v1/plans/{plan}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
@APIResponse(responseCode = "400", description = "A parameter or a body that is unknown or not well formed")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such plan or assignment, or not visible")
class AssignmentResource {

    private final Assignments assignments;
    private final Idempotency idempotency;

    AssignmentResource(Assignments assignments, Idempotency idempotency) {
        this.assignments = assignments;
        this.idempotency = idempotency;
    }

    /** A page of assignments. */
    record AssignmentPage(List<Assignment> items, @Nullable String next) {}

    @GET
    @Authenticated
    @Operation(
            operationId = "listAssignments",
            summary = "Who reports what",
            description = "Whatever is not assigned is reported by its lead department, at its own frequency. 填报任务分工。")
    @APIResponse(
            responseCode = "200",
            description = "A page of assignments",
            content = @Content(schema = @Schema(implementation = AssignmentPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("department") @Parameter(description = "Only of this department", example = "health") @Nullable
                    String department,
            @QueryParam("subject")
                    @Parameter(description = "Only of this indicator or commitment", example = "life-expectancy")
                    @Nullable
                    String subject,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        List<Assignment> all = assignments.list(plan, department, subject);
        return Pages.response(Listing.page(all, each -> each.id().toString(), limit, cursor), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("calendar:write")
    @Operation(
            operationId = "createAssignment",
            summary = "Assign a series to a department",
            description = "将序列分派给部门填报：自此刻起该部门可填报此序列，并须按给定频率填报。设定 approvalRequired 时，其数值只能经报送提交；此前已公布的保留。 The department"
                    + " may report it from now on, and has to at the given frequency. With approvalRequired its figures"
                    + " come in by submissions only; what was published before stays.")
    @APIResponse(
            responseCode = "201",
            description = "Assigned",
            content = @Content(schema = @Schema(implementation = Assignment.class)))
    @APIResponse(responseCode = "403", description = "Without the permission calendar:write")
    @APIResponse(
            responseCode = "409",
            description = "The series is assigned already, or the same request is still running")
    @APIResponse(responseCode = "422", description = "The plan has no such subject, component or region")
    public Response create(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "0b1f6a52-assign")
                    @Nullable
                    String key,
            @RequestBody(
                            description = "The assignment",
                            required = true,
                            content = @Content(schema = @Schema(implementation = AssignmentBody.class), example = """
                                                    {"department": "health", "subject": {"type": "INDICATOR", "code": "life-expectancy"}}"""))
                    AssignmentBody body) {
        return idempotency.once(key, body, () -> {
            Assignment created = assignments.create(plan, body);
            return Response.created(URI.create("/indicators/v1/plans/" + plan + "/assignments/" + created.id()))
                    .header(HttpHeaders.ETAG, EntityTag.of(created).quoted())
                    .entity(created)
                    .build();
        });
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "getAssignment",
            summary = "One assignment",
            description = "单项填报任务，附规划管理员修改时须送回的 ETag。 With the ETag that a planner sends back to change it.")
    @APIResponse(
            responseCode = "200",
            description = "The assignment",
            content = @Content(schema = @Schema(implementation = Assignment.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the assignment", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @Context HttpHeaders headers) {
        Assignment found = assignments.get(plan, id);
        return Conditional.get(headers, EntityTag.of(found), found);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("calendar:write")
    @Operation(
            operationId = "putAssignment",
            summary = "Change an assignment",
            description = "修改填报任务，自此刻起生效。已报送的仍归报送的部门。 From now on. What has been submitted stays with the department"
                    + " that submitted it.")
    @APIResponse(
            responseCode = "200",
            description = "The assignment as it stands now",
            content = @Content(schema = @Schema(implementation = Assignment.class)))
    @APIResponse(responseCode = "403", description = "Without the permission calendar:write")
    @APIResponse(responseCode = "409", description = "The series is assigned already")
    @APIResponse(responseCode = "412", description = "The assignment is not what If-Match names")
    @APIResponse(responseCode = "422", description = "The plan has no such subject, component or region")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the assignment", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "The assignment",
                            required = true,
                            content = @Content(schema = @Schema(implementation = AssignmentBody.class)))
                    AssignmentBody body) {
        Assignment after = assignments.put(plan, id, WriteCondition.of(headers), body);
        return Response.ok(after)
                .header(HttpHeaders.ETAG, EntityTag.of(after).quoted())
                .build();
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("calendar:write")
    @Operation(
            operationId = "deleteAssignment",
            summary = "Take an assignment away",
            description = "取消填报任务：重新由牵头单位填报。 The lead department reports again.")
    @APIResponse(responseCode = "204", description = "Taken away")
    @APIResponse(responseCode = "403", description = "Without the permission calendar:write")
    @APIResponse(responseCode = "412", description = "The assignment is not what If-Match names")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response delete(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the assignment", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @Context HttpHeaders headers) {
        assignments.delete(plan, id, WriteCondition.of(headers));
        return Response.noContent().build();
    }
}
