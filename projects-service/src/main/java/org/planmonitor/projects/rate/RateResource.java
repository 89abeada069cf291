package org.planmonitor.projects.rate;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;

/** The rates of a plan. */
@Path("/projects/v1/plans/{plan}/rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rates")
class RateResource {

    /** A page of the projects behind a rate. */
    record RateMemberPage(
            List<RateView.Member> items, @Nullable String next) {}

    private final ReadRates rates;

    RateResource(ReadRates rates) {
        this.rates = rates;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRates",
            summary = "All rates with their definitions",
            description =
                    "Of a month, as was known at an instant; each with numerator and denominator, which lead to their projects. What"
                            + " was answered as of an instant is answered for ever. 各项比率,含定义、分子与分母。")
    @APIResponse(
            responseCode = "200",
            description = "The rates",
            content = @Content(schema = @Schema(implementation = RateView.Sheet.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "The region is outside the plan, or month or asOf in the future")
    public Response all(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam RateQuery query,
            @Context HttpHeaders headers) {
        RateView.Sheet sheet = rates.all(plan, query);
        return Conditional.get(headers, EntityTag.of(sheet), sheet);
    }

    @GET
    @Path("/{rate}")
    @PermitAll
    @Operation(
            operationId = "getRate",
            summary = "One rate, by group",
            description =
                    "By portfolio, region (where the project's own is), unit (of a round: the county or zone that brought it in) or"
                            + " month of the year; groups sum up to the rate, months do not. 单项比率,按领域、区县、单位或月份。")
    @APIResponse(
            responseCode = "200",
            description = "The rate and its groups",
            content = @Content(schema = @Schema(implementation = RateView.Grouped.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or rate, or not visible")
    @APIResponse(responseCode = "422", description = "The region is outside the plan, or month or asOf in the future")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the rate", example = "opening") String rate,
            @RestQuery @Parameter(description = "PORTFOLIO, REGION, UNIT or MONTH", example = "PORTFOLIO")
                    RateSums.@Nullable By by,
            @BeanParam RateQuery query,
            @Context HttpHeaders headers) {
        RateView.Grouped grouped = rates.grouped(plan, rate, by == null ? RateSums.By.PORTFOLIO : by, query);
        return Conditional.get(headers, EntityTag.of(grouped), grouped);
    }

    @GET
    @Path("/{rate}/numerator")
    @PermitAll
    @Operation(
            operationId = "listRateNumerator",
            summary = "The projects behind a numerator",
            description = "With what each counts, in projects or in 10,000 yuan. 分子所含项目。")
    @APIResponse(
            responseCode = "200",
            description = "A page of projects, in the order of the plan",
            content = @Content(schema = @Schema(implementation = RateMemberPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or rate, or not visible")
    @APIResponse(responseCode = "422", description = "The region is outside the plan, or month or asOf in the future")
    public Response numerator(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the rate", example = "opening") String rate,
            @BeanParam RateQuery query,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(rates.members(plan, rate, true, query, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/{rate}/denominator")
    @PermitAll
    @Operation(
            operationId = "listRateDenominator",
            summary = "The projects behind a denominator",
            description = "With what each counts, in projects or in 10,000 yuan. 分母所含项目。")
    @APIResponse(
            responseCode = "200",
            description = "A page of projects, in the order of the plan",
            content = @Content(schema = @Schema(implementation = RateMemberPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or rate, or not visible")
    @APIResponse(responseCode = "422", description = "The region is outside the plan, or month or asOf in the future")
    public Response denominator(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the rate", example = "opening") String rate,
            @BeanParam RateQuery query,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(rates.members(plan, rate, false, query, Limits.of(limit), cursor), uri);
    }
}
