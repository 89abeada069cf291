package org.planmonitor.projects.portfolio;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.projects.plan.Plans;

/** The portfolios of a plan. */
@Path("/projects/v1/plans/{plan}/portfolios")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "portfolios", description = "项目组 · Groups of projects and their numbers")
class PortfolioResource {

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
            description = "Always one page: a plan has a few dozen portfolios. 项目组及其各阶段项目数。")
    @APIResponse(responseCode = "200", description = "All portfolios")
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Page<PortfolioView> list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan) {
        plans.require(plan);
        return Page.whole(portfolios.list(plan, plans.visible()));
    }
}
