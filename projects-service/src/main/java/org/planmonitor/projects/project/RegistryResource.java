package org.planmonitor.projects.project;

import java.net.URI;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;

/** Entering projects and editing what is said of them. */
@Path("/projects/v1/plans/{plan}/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
class RegistryResource {

    private final EnterProject entries;
    private final EditProject edits;
    private final Succeed successions;
    private final ReadProjects projects;
    private final Idempotency idempotency;

    RegistryResource(
            EnterProject entries,
            EditProject edits,
            Succeed successions,
            ReadProjects projects,
            Idempotency idempotency) {
        this.entries = entries;
        this.edits = edits;
        this.successions = successions;
        this.projects = projects;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("project:write")
    @Operation(
            operationId = "enterProject",
            summary = "Enter a project into the registry",
            description =
                    "It begins LISTED; a transition verifies where it stands. A committee enters projects of its own"
                            + " divisions. 项目入库登记。")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not enter projects there")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "409", description = "The code is taken, or the same request is still running")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description = "A region, portfolio or parent is not of the plan, or the key was used for another request")
    public Response enter(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "entry-1")
                    @Nullable
                    String key,
            ProjectRequest request) {
        return idempotency.once(key, request, () -> {
            String code = entries.enter(plan, request);
            ReadProjects.Tagged entered = projects.one(plan, code);
            return Response.created(URI.create("/projects/v1/plans/" + plan + "/projects/" + code))
                    .entity(entered.project())
                    .header(HttpHeaders.ETAG, entered.tag().quoted())
                    .build();
        });
    }

    @PATCH
    @Path("/{code}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("project:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the project that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "editProject",
            summary = "Edit what is said of a project",
            description =
                    "JSON Merge Patch: members of the patch replace, null takes away. Where the project stands is changed by"
                            + " transitions only, and its code never. 修改项目信息。")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MergePatch.MEDIA_TYPE,
                        schema = @Schema(implementation = ProjectRequest.class),
                        example = "{\"totalInvestmentCny\": 120000000, \"procedure\": \"FILING\"}"),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProjectRequest.class),
                        example = "{\"totalInvestmentCny\": 120000000, \"procedure\": \"FILING\"}")
            })
    @APIResponse(
            responseCode = "200",
            description = "Edited; the project as it stands now",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The right does not reach the project, before or after")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "The project has become part of another")
    @APIResponse(responseCode = "412", description = "The project has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description =
                    "A region, portfolio or parent is not of the plan, or the new path does not have the present stage")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response edit(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "dongshan-avenue") String code,
            @Context HttpHeaders headers,
            JsonNode patch) {
        ReadProjects.Tagged edited = edits.edit(plan, code, patch, WriteCondition.of(headers));
        return Response.ok(edited.project())
                .header(HttpHeaders.ETAG, edited.tag().quoted())
                .build();
    }

    @POST
    @Path("/{code}/merger")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("project:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the project that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "mergeProject",
            summary = "Make a project part of another",
            description =
                    "It ends in stage MERGED and keeps its facts; its code leads to the other from now on, which takes its"
                            + " place on the lists. 项目合并。")
    @APIResponse(
            responseCode = "201",
            description = "Merged; the project that has ended",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The right does not reach both projects")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(
            responseCode = "409",
            description = "One of the two has ended already, or the request is still running")
    @APIResponse(responseCode = "412", description = "The project has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description =
                    "There is no such other project, the date is not possible, or the key was used for another request")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response merge(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project that ends", example = "metro-line-2-p2")
                    String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "merger-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            MergeRequest request) {
        MergeRequest.Checked asked = request.checked();
        return idempotency.once(
                key,
                request,
                () -> created(plan, code, successions.merge(plan, code, asked, WriteCondition.of(headers))));
    }

    @POST
    @Path("/{code}/division")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("project:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the project that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "splitProject",
            summary = "Divide a project",
            description =
                    "The parts are entered as new projects that name it as their predecessor. It goes on with what is left,"
                            + " or ends when nothing remains. 项目拆分。")
    @APIResponse(
            responseCode = "201",
            description = "Divided; the project with its successors",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The right does not reach the project or a part")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(
            responseCode = "409",
            description = "The project has ended, a code is taken, or the request is still running")
    @APIResponse(responseCode = "412", description = "The project has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description =
                    "A part contradicts the plan, the date is not possible, or the key was used for another request")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response split(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "dongshan-avenue") String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "division-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            SplitRequest request) {
        SplitRequest.Checked asked = request.checked();
        return idempotency.once(
                key,
                request,
                () -> created(plan, code, successions.split(plan, code, asked, WriteCondition.of(headers))));
    }

    private static Response created(String plan, String code, ReadProjects.Tagged project) {
        return Response.created(URI.create("/projects/v1/plans/" + plan + "/projects/" + code))
                .entity(project.project())
                .header(HttpHeaders.ETAG, project.tag().quoted())
                .build();
    }
}
