package org.planmonitor.indicators.regionalsum;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** The sum of the districts over HTTP. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "observations")
@APIResponse(responseCode = "400", description = "A parameter that is unknown, missing or not well formed")
@APIResponse(responseCode = "404", description = "No such plan or indicator, or not visible")
class RegionalCheckResource {

    private final RegionalChecks checks;

    RegionalCheckResource(RegionalChecks checks) {
        this.checks = checks;
    }

    @GET
    @Path("{plan}/indicators/{code}/regional-check")
    @PermitAll
    @Operation(
            operationId = "checkRegionalSum",
            summary = "The sum of the districts beside the city's figure",
            description = "各县区合计与全市数值的核对，用于数值可加总的指标：期末代码有效的县区、其合计，以及全市数值比合计多或少多少。 For an indicator whose figures add"
                    + " up: the districts whose codes were valid at the end of the period, their sum, and what the"
                    + " city's figure has more or less.")
    @APIResponse(
            responseCode = "200",
            description = "The sums, component by component",
            content = @Content(schema = @Schema(implementation = RegionalCheck.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    @APIResponse(responseCode = "422", description = "The figures do not add up, or asOf in the future")
    public Response check(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the indicator", example = "provincial-laboratories-and-centres")
                    String code,
            @QueryParam("period") @Parameter(description = "Period", required = true, example = "2024") @Nullable
                    String period,
            @QueryParam("asOf")
                    @Parameter(
                            description = "As it was known at this instant; now when absent",
                            example = "2026-06-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        if (period == null) {
            throw ProblemException.invalid(
                    ProblemError.parameter("period", "REQUIRED", new Text("必填", "It is required")));
        }
        RegionalCheck check = checks.of(plan, code, period, asOf);
        // The instant moves on with the clock; the tag moves only with what is said.
        return Conditional.get(headers, EntityTag.of(check.components()), check);
    }
}
