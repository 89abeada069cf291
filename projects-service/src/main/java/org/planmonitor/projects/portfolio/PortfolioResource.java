package org.planmonitor.projects.portfolio;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
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
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.plan.Plans;

/** The portfolios of a plan. */
@Path("/projects/v1/plans/{plan}/portfolios")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "portfolios", description = "项目组 · Groups of projects and their numbers")
class PortfolioResource {

    /** A page of portfolios. */
    record PortfolioPage(
            List<PortfolioView> items, @Nullable String next) {}

    private final Plans plans;
    private final Portfolios portfolios;

    PortfolioResource(Plans plans, Portfolios portfolios) {
        this.plans = plans;
        this.portfolios = portfolios;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listPortfolios",
            summary = "List the portfolios with their projects by stage",
            description = "In the order of the plan. 项目组及其各阶段项目数。")
    @APIResponse(
            responseCode = "200",
            description = "A page of portfolios",
            content = @Content(schema = @Schema(implementation = PortfolioPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        plans.require(plan);
        return Pages.response(
                OrdinalCursor.page(portfolios.list(plan, plans.visible()), cursor, Limits.of(limit)), uri);
    }
}
