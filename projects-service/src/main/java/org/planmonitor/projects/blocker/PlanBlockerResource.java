package org.planmonitor.projects.blocker;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.form.Narrowing;

/** What holds projects up across a plan. */
@Path("/projects/v1/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "blockers")
class PlanBlockerResource {

    private final PlanBlockers blockers;
    private final ReadBlockers reads;

    PlanBlockerResource(PlanBlockers blockers, ReadBlockers reads) {
        this.blockers = blockers;
        this.reads = reads;
    }

    @GET
    @Path("/blockers")
    @PermitAll
    @Operation(
            operationId = "listPlanBlockers",
            summary = "Blockers across the plan",
            description = "By the day on which they are due. 全规划堵点清单。")
    @APIResponse(
            responseCode = "200",
            description = "A page of blockers",
            content = @Content(schema = @Schema(implementation = PlanBlockerPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "422", description = "The region is outside the plan")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam Narrowing narrowing,
            @BeanParam BlockerFilter filter,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(blockers.page(plan, narrowing, filter.wanted(), Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/blockers/statistics")
    @PermitAll
    @Operation(
            operationId = "getBlockerStatistics",
            summary = "Blockers by reason and age",
            description =
                    "Open ones by age in calendar days and by level, with how many are overdue and how many were closed. 堵点统计。")
    @APIResponse(
            responseCode = "200",
            description = "The numbers of each reason",
            content = @Content(schema = @Schema(implementation = BlockerStatistics.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "422", description = "The region is outside the plan")
    public Response statistics(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam Narrowing narrowing) {
        return Response.ok(blockers.statistics(plan, narrowing)).build();
    }

    @GET
    @Path("/blocker-reasons")
    @PermitAll
    @Operation(
            operationId = "listBlockerReasons",
            summary = "The coded reasons",
            description = "With the working days in which each is usually solved. 堵点类别。")
    @APIResponse(
            responseCode = "200",
            description = "A page of reasons",
            content = @Content(schema = @Schema(implementation = BlockerReasonPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response reasons(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reads.reasons(plan, Limits.of(limit), cursor), uri);
    }

    /** Names the page's type for the document. */
    record PlanBlockerPage(
            List<PlanBlockers.OfProject> items, @Nullable String next) {}

    /** The same. */
    record BlockerReasonPage(
            List<ReasonView> items, @Nullable String next) {}
}
