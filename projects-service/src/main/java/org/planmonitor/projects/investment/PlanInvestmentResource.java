package org.planmonitor.projects.investment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

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

/** The money of all projects together. */
@Path("/projects/v1/plans/{plan}/investments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "money")
class PlanInvestmentResource {

    private final ReadInvestments investments;

    PlanInvestmentResource(ReadInvestments investments) {
        this.investments = investments;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getInvestmentSums",
            summary = "What all projects' accounts hold",
            description =
                    "By portfolio, region, unit or source; the groups sum up to the total. A project counts where its own region"
                            + " is, once; what belongs to no group stands under null. Of sources only funding is kept. 全部项目投资汇总。")
    @APIResponse(
            responseCode = "200",
            description = "The sums",
            content = @Content(schema = @Schema(implementation = LedgerPage.Sheet.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has no such value")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response sums(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "What the groups are made by", example = "PORTFOLIO")
                    InvestmentSums.@Nullable By by,
            @RestQuery
                    @Parameter(description = "Answer as it was known at this instant", example = "2026-11-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        LedgerPage.Sheet sheet = investments.sheet(plan, by == null ? InvestmentSums.By.PORTFOLIO : by, asOf);
        return Conditional.get(headers, EntityTag.of(sheet), sheet);
    }
}
