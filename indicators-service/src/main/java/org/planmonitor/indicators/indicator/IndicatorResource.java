package org.planmonitor.indicators.indicator;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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
import org.planmonitor.indicators.listing.Dated;
import org.planmonitor.indicators.listing.PageQuery;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.PlanAsOf;
import org.planmonitor.indicators.plan.PlanReads;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Indicators over HTTP. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "indicators",
        description = "指标 · Indicators: the rows of the plan's main table, with baselines and targets.")
@APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan or indicator, or not visible, or not known at asOf")
@APIResponse(responseCode = "422", description = "asOf lies in the future")
class IndicatorResource {

    private final PlanReads reads;

    IndicatorResource(PlanReads reads) {
        this.reads = reads;
    }

    /** A page of indicators. */
    record IndicatorPage(
            List<IndicatorView> items, @Nullable String next, Instant asOf) {}

    @GET
    @Path("{plan}/indicators")
    @PermitAll
    @Operation(
            operationId = "listIndicators",
            summary = "Indicators of a plan",
            description = "规划的指标，按印刷表格的顺序排列，可只看某一类别或属性。 In the order of the printed table, perhaps of one category or"
                    + " attribute.")
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
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        Attribute only = Choice.of("attribute", attribute, Attribute.class);
        PlanAsOf standing = reads.visible(plan, page);
        List<IndicatorDefinition> indicators = standing.plan().indicators().stream()
                .filter(each -> category == null || each.category().equals(category))
                .filter(each -> only == null || each.attribute() == only)
                .toList();
        return Dated.page(
                indicators,
                IndicatorDefinition::code,
                each -> IndicatorView.of(each, standing.asOf()),
                page,
                standing.asOf(),
                uri);
    }

    @GET
    @Path("{plan}/indicators/{code}")
    @PermitAll
    @Operation(
            operationId = "getIndicator",
            summary = "One indicator",
            description = "单项指标，附其分项，以及各分项现行的基期值与目标值。 With its components, and the baseline and target of each that are"
                    + " in force.")
    @APIResponse(
            responseCode = "200",
            description = "The indicator",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the indicator", example = "gdp-growth") String code,
            @QueryParam("asOf")
                    @Parameter(
                            description = "As it stood at this instant; now when absent",
                            example = "2026-06-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        PlanAsOf standing = reads.visible(plan, asOf);
        IndicatorView view = standing.plan()
                .indicator(code)
                .map(each -> IndicatorView.of(each, standing.asOf()))
                .orElseThrow(() ->
                        ProblemException.notFound(new Text("规划中没有指标 " + code, "The plan has no indicator " + code)));
        return Dated.one(headers, EntityTag.of(view), view, standing.asOf());
    }
}
