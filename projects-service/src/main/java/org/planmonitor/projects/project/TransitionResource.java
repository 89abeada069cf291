package org.planmonitor.projects.project;

import java.net.URI;
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
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;

/** What became of a project, and the next step of it. */
@Path("/projects/v1/plans/{plan}/projects/{code}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
class TransitionResource {

    private final ReadProjects projects;
    private final MoveProject moves;
    private final CorrectFact corrections;
    private final Idempotency idempotency;

    TransitionResource(ReadProjects projects, MoveProject moves, CorrectFact corrections, Idempotency idempotency) {
        this.projects = projects;
        this.moves = moves;
        this.corrections = corrections;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listTransitions",
            summary = "What is known of a project's life",
            description =
                    "In the order in which it became known, with source and precision; a fact without moved was only"
                            + " recorded. 项目历程,含来源与日期精度。")
    @APIResponse(
            responseCode = "200",
            description = "A page of facts",
            content = @Content(schema = @Schema(implementation = FactPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "wusu-airport-p3") String code,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(projects.facts(plan, code, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getTransition",
            summary = "One fact of a project's life",
            description = "It never changes: a wrong fact is answered by another one. 历程中的一条记录。")
    @APIResponse(
            responseCode = "200",
            description = "The fact",
            content = @Content(schema = @Schema(implementation = FactView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or the id is no number")
    @APIResponse(responseCode = "404", description = "No such plan, project or fact, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "wusu-airport-p3") String code,
            @RestPath @Parameter(description = "Number of the fact", example = "1") long id,
            @Context HttpHeaders headers) {
        FactView fact = projects.fact(plan, code, id);
        return Conditional.get(headers, EntityTag.of(fact), fact);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("project:move")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the project that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "moveProject",
            summary = "Move a project to its next stage",
            description =
                    "Legal are the next stage and those behind it that only optional ones precede; from LISTED every"
                            + " stage, once somebody has verified it; SUSPENDED and back to the stage before; CANCELLED."
                            + " Open gates refuse the step unless who may passes them for a reason. Fact, audit entry and event are written together. 项目阶段转换。")
    @APIResponse(
            responseCode = "201",
            description = "Moved; the project as it stands now",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not move projects")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(
            responseCode = "409",
            description =
                    "The stage cannot follow, the allowed ones are named; or gates are open, each is named; or the same"
                            + " request is still running")
    @APIResponse(responseCode = "412", description = "The project has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description =
                    "The date lies in the future or before the present stage, or the key was used for another request")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response move(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "wusu-airport-p3") String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            TransitionRequest request) {
        TransitionRequest.Checked step = request.checked();
        return idempotency.once(key, request, () -> {
            MoveProject.Moved moved = moves.move(plan, code, step, WriteCondition.of(headers));
            String self = "/projects/v1/plans/" + plan + "/projects/" + code + "/transitions/" + moved.fact();
            return Response.created(URI.create(self))
                    .entity(moved.project())
                    .header(HttpHeaders.ETAG, moved.tag().quoted())
                    .build();
        });
    }

    @POST
    @Path("/{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("project:move")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the project that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "correctTransition",
            summary = "Answer a wrong fact by another",
            description =
                    "A wrong date is replaced by the right one; the last step can be withdrawn by who may override gates."
                            + " The wrong fact stays readable, and answers as of an earlier instant stay as they were. 更正或撤回历程记录。")
    @APIResponse(
            responseCode = "201",
            description = "Corrected; the project as it stands now",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not correct facts of this project")
    @APIResponse(responseCode = "404", description = "No such plan, project or fact, or not visible")
    @APIResponse(responseCode = "409", description = "The fact was answered already, or later ones rest on it")
    @APIResponse(responseCode = "412", description = "The project has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description =
                    "The date lies before the step before it, behind the one after it or in the future; or the key was"
                            + " used for another request")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response correct(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "wusu-airport-p3") String code,
            @RestPath @Parameter(description = "Number of the fact", example = "3") long id,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "correction-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            CorrectionRequest request) {
        CorrectionRequest.Checked asked = request.checked();
        return idempotency.once(key, request, () -> {
            CorrectFact.Corrected corrected = corrections.correct(plan, code, id, asked, WriteCondition.of(headers));
            String self = "/projects/v1/plans/" + plan + "/projects/" + code + "/transitions/" + corrected.fact();
            return Response.created(URI.create(self))
                    .entity(corrected.project())
                    .header(HttpHeaders.ETAG, corrected.tag().quoted())
                    .build();
        });
    }

    /** Names the page's type for the document. */
    record FactPage(List<FactView> items, @Nullable String next) {}
}
