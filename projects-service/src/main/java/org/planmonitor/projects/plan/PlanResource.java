package org.planmonitor.projects.plan;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;

/** The plans of which this service keeps projects. */
@Path("/projects/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans", description = "其中：有重点项目的规划 · Among them those whose projects are kept here")
class PlanResource {

    /** A page of plans. */
    record PlanPage(List<PlanView> items, @Nullable String next) {}

    private final Plans plans;

    PlanResource(Plans plans) {
        this.plans = plans;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listPlans",
            summary = "List the plans",
            description = "Plans that the caller may see, by code. 列出可见的规划。")
    @APIResponse(
            responseCode = "200",
            description = "A page of plans",
            content = @Content(schema = @Schema(implementation = PlanPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    public Response list(
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        int rows = Limits.of(limit);
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        Page<KnownPlan> page = Page.cut(plans.after(after, rows + 1), rows, plan -> Cursor.encode(plan.code()));
        return Pages.response(page.map(plan -> PlanView.of(plan, plans.counts(plan.code(), plans.visible()))), uri);
    }

    @GET
    @Path("/{plan}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getPlan",
            summary = "One plan with its counts",
            description = "The counts are the totals of the lists below the plan, of what the caller may see."
                    + " 规划及其项目、产业链、交通网络和园区的数量。")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers) {
        KnownPlan known = plans.require(plan);
        PlanView view = PlanView.of(known, plans.counts(plan, plans.visible()));
        return Conditional.get(headers, EntityTag.of(view), view);
    }
}
