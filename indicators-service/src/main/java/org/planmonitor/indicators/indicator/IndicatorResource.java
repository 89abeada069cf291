package org.planmonitor.indicators.indicator;

import java.time.Clock;
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

import org.planmonitor.indicators.assessment.arithmetic.Attribute;
import org.planmonitor.indicators.listing.Choice;
import org.planmonitor.indicators.listing.Listing;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Indicators over HTTP. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "indicators",
        description = "指标 · Indicators: the rows of the plan's main table, with baselines and targets.")
@APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan or indicator, or not visible")
class IndicatorResource {

    private final PlanCatalog catalog;
    private final Clock clock;

    IndicatorResource(PlanCatalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /** A page of indicators. */
    record IndicatorPage(
            List<IndicatorView> items, @Nullable String next) {}

    @GET
    @Path("{plan}/indicators")
    @PermitAll
    @Operation(
            operationId = "listIndicators",
            summary = "Indicators of a plan",
            description = "In the order of the printed table, perhaps of one category or attribute.")
    @APIResponse(
            responseCode = "200",
            description = "A page of indicators",
            content = @Content(schema = @Schema(implementation = IndicatorPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("category")
                    @Parameter(description = "Only of this category", example = "green-ecology")
                    @Nullable
                    String category,
            @QueryParam("attribute") @Parameter(description = "EXPECTED or BINDING", example = "BINDING") @Nullable
                    String attribute,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        Attribute only = Choice.of("attribute", attribute, Attribute.class);
        List<IndicatorDefinition> indicators = catalog.visible(plan).indicators().stream()
                .filter(each -> category == null || each.category().equals(category))
                .filter(each -> only == null || each.attribute() == only)
                .toList();
        Page<IndicatorDefinition> page = Listing.page(indicators, IndicatorDefinition::code, limit, cursor);
        return Pages.response(new Page<>(page.items().stream().map(this::view).toList(), page.next()), uri);
    }

    @GET
    @Path("{plan}/indicators/{code}")
    @PermitAll
    @Operation(
            operationId = "getIndicator",
            summary = "One indicator",
            description = "With its components, and the baseline and target of each that are in force now.")
    @APIResponse(
            responseCode = "200",
            description = "The indicator",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the indicator", example = "gdp-growth") String code,
            @Context HttpHeaders headers) {
        IndicatorView view = catalog.visible(plan)
                .indicator(code)
                .map(this::view)
                .orElseThrow(() ->
                        ProblemException.notFound(new Text("规划中没有指标 " + code, "The plan has no indicator " + code)));
        return Conditional.get(headers, EntityTag.of(view), view);
    }

    private IndicatorView view(IndicatorDefinition indicator) {
        return IndicatorView.of(indicator, clock.instant());
    }
}
