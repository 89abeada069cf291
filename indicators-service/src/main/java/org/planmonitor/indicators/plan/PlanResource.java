package org.planmonitor.indicators.plan;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.listing.Dated;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;

/** Plans over HTTP. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans", description = "规划 · Plans: what they are, how they are built, and how much they hold.")
class PlanResource {

    private final PlanCatalog catalog;
    private final PlanViews views;

    PlanResource(PlanCatalog catalog, PlanViews views) {
        this.catalog = catalog;
        this.views = views;
    }

    /** A page of plans. */
    record PlanPage(List<PlanView> items, @Nullable String next) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listPlans",
            summary = "Plans",
            description = "调用者有权查看的全部规划，按代码排列。 All plans the caller may see, by code.")
    @APIResponse(
            responseCode = "200",
            description = "A page of plans",
            content = @Content(schema = @Schema(implementation = PlanPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
    public Response list(
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Limits.of(limit);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).getFirst();
        List<String> codes = catalog.codes(after, size + 1);
        List<PlanView> items = views.standing(codes.stream().limit(size).toList()).stream()
                .map(PlanViews.DatedView::view)
                .toList();
        String next = codes.size() > size ? Cursor.encode(codes.get(size - 1)) : null;
        return Pages.response(new Page<>(items, next), uri);
    }

    @GET
    @Path("{plan}")
    @PermitAll
    @Operation(
            operationId = "getPlan",
            summary = "One plan",
            description = "规划的基本情况，以及其中调用者有权查看的各类内容的数量。 What the plan is, with the counts of everything in it that the"
                    + " caller may see.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    @APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible, or not known at asOf")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("asOf")
                    @Parameter(
                            description = "As it stood at this instant; now when absent",
                            example = "2026-06-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        PlanViews.DatedView dated = views.one(plan, asOf);
        return Dated.one(headers, dated.tag(), dated.view(), dated.asOf());
    }
}
