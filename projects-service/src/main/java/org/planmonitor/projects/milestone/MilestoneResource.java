package org.planmonitor.projects.milestone;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/** The milestones of a project. */
@Path("/projects/v1/plans/{plan}/projects/{code}/milestones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "milestones", description = "里程碑 · Milestones, rebaselines, lights")
class MilestoneResource {

    /** A page of milestones. */
    record MilestonePage(
            List<MilestoneView> items, @Nullable String next) {}

    private final ReadMilestones reads;
    private final PlanMilestones planning;
    private final ReviseMilestone revising;
    private final Idempotency idempotency;

    MilestoneResource(
            ReadMilestones reads, PlanMilestones planning, ReviseMilestone revising, Idempotency idempotency) {
        this.reads = reads;
        this.planning = planning;
        this.revising = revising;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMilestones",
            summary = "The milestones of a project",
            description =
                    "With light and slip on the present day, or as of an instant with the lights of that day. 项目里程碑。")
    @APIResponse(
            responseCode = "200",
            description = "A page of milestones",
            content = @Content(schema = @Schema(implementation = MilestonePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestQuery
                    @Parameter(description = "Answer as it was known at this instant", example = "2026-11-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reads.page(plan, code, asOf, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/{milestone}")
    @PermitAll
    @Operation(
            operationId = "getMilestone",
            summary = "One milestone",
            description =
                    "Its ETag is what a change of it needs; it differs from one day to the next while the slip grows. 里程碑详情。")
    @APIResponse(
            responseCode = "200",
            description = "The milestone",
            content = @Content(schema = @Schema(implementation = MilestoneView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Code of the milestone", example = "completed") String milestone,
            @Context HttpHeaders headers) {
        ReadMilestones.Tagged read = reads.one(plan, code, milestone);
        return Conditional.get(headers, read.tag(), read.milestone());
    }

    @GET
    @Path("/{milestone}/timeline")
    @PermitAll
    @Operation(
            operationId = "getMilestoneTimeline",
            summary = "What was said about a milestone",
            description =
                    "Estimates and approvals in the order in which they were made; nothing is ever taken out. 估计与审批时间线。")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = MilestoneEntryPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response timeline(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Code of the milestone", example = "completed") String milestone,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reads.timeline(plan, code, milestone, Limits.of(limit), cursor), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("milestone:write")
    @Operation(
            operationId = "planMilestone",
            summary = "Add a milestone with its first baseline",
            description = "It may wait for others of the project, never for itself over them. 新增里程碑及其首个基线。")
    @APIResponse(
            responseCode = "201",
            description = "The milestone",
            content = @Content(schema = @Schema(implementation = MilestoneView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(
            responseCode = "409",
            description = "There is one with this code, or the same request is still running")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description =
                    "The milestones would wait for each other (the ring is named), or a baseline lies before what it waits for")
    public Response plan(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            MilestoneRequest request) {
        MilestoneRequest.Checked asked = request.checked();
        return idempotency.once(key, request, () -> {
            ReadMilestones.Tagged made = planning.one(plan, code, asked);
            return Response.created(uri(plan, code, "/" + made.milestone().code()))
                    .entity(made.milestone())
                    .header(HttpHeaders.ETAG, made.tag().quoted())
                    .build();
        });
    }

    @POST
    @Path("/from-template")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("milestone:write")
    @Operation(
            operationId = "planMilestonesFromTemplate",
            summary = "Add the usual milestones of the project's path",
            description = "Each gets its baseline from the start and the template's months. 按模板生成里程碑。")
    @APIResponse(
            responseCode = "201",
            description = "The milestones of the project",
            content = @Content(schema = @Schema(implementation = MilestonePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "One of them exists, or the same request is still running")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "No template is left")
    public Response fromTemplate(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            FromTemplateRequest request) {
        FromTemplateRequest.Checked asked = request.checked();
        return idempotency.once(
                key,
                request,
                () -> Response.created(uri(plan, code, ""))
                        .entity(planning.fromTemplate(plan, code, asked))
                        .build());
    }

    @PATCH
    @Path("/{milestone}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed("milestone:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the milestone that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "reviseMilestone",
            summary = "Say what is expected, or what happened",
            description =
                    "A forecast or an actual date, a name, what it waits for. A baseline is moved by a rebaseline only. 更新预测、实际日期或定义。")
    @APIResponse(
            responseCode = "200",
            description = "The milestone as it stands now",
            content = @Content(schema = @Schema(implementation = MilestoneView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description =
                    "The actual date lies in the future, a reason is missing, or the milestones would wait for each other")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response revise(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Code of the milestone", example = "completed") String milestone,
            @Context HttpHeaders headers,
            MilestonePatch patch) {
        ReadMilestones.Tagged now = revising.revise(plan, code, milestone, patch, WriteCondition.of(headers));
        return Response.ok(now.milestone())
                .header(HttpHeaders.ETAG, now.tag().quoted())
                .build();
    }

    private static URI uri(String plan, String code, String rest) {
        return URI.create("/projects/v1/plans/" + plan + "/projects/" + code + "/milestones" + rest);
    }

    /** Names the page's type for the document. */
    record MilestoneEntryPage(
            List<EntryView> items, @Nullable String next) {}
}
