package org.planmonitor.projects.chain;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.plan.Plans;

/** The industry chains of a plan. */
@Path("/projects/v1/plans/{plan}/chains")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chains", description = "产业链 · Industry chains as graphs")
class ChainResource {

    private final Plans plans;
    private final Chains chains;

    ChainResource(Plans plans, Chains chains) {
        this.plans = plans;
        this.chains = chains;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listChains",
            summary = "List the industry chains",
            description = "In the order of the plan's text, with tier and size. 按文本顺序列出产业链。")
    @APIResponse(responseCode = "200", description = "A page of chains")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        plans.require(plan);
        return Pages.response(chains.page(plan, plans.visible(), OrdinalCursor.decode(cursor), Limits.of(limit)), uri);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getChain",
            summary = "One industry chain as a graph",
            description = "Nodes with their level and what lies upstream and downstream, edges, the chains as printed,"
                    + " firms, platforms and goals. A node is UNKNOWN until somebody has said who makes it. 产业链图。")
    @APIResponse(responseCode = "200", description = "The chain")
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan or chain, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "special-metal-materials") String code,
            @Context HttpHeaders headers) {
        plans.require(plan);
        Chains.Tagged read = chains.require(plan, code, plans.visible());
        return Conditional.get(headers, read.tag(), read.chain());
    }
}
