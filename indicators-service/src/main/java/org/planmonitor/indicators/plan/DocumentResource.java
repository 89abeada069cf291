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

import org.planmonitor.indicators.listing.Listing;
import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Pages;

/** The plan as a document over HTTP: headings, terms, past figures. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan, or not visible")
class DocumentResource {

    private final PlanCatalog catalog;

    DocumentResource(PlanCatalog catalog) {
        this.catalog = catalog;
    }

    /** A page of terms. */
    record GlossaryPage(List<GlossaryTerm> items, @Nullable String next) {}

    /** A page of past figures. */
    record HistoricalFigurePage(
            List<HistoricalFigure> items, @Nullable String next) {}

    @GET
    @Path("{plan}/structure")
    @PermitAll
    @Operation(
            operationId = "getStructure",
            summary = "The plan's headings",
            description = "Chapters with their sections, tables, boxes and the annex.")
    @APIResponse(
            responseCode = "200",
            description = "The headings",
            content = @Content(schema = @Schema(implementation = StructureView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response structure(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers) {
        StructureView view = StructureView.of(catalog.visible(plan));
        return Conditional.get(headers, EntityTag.of(view), view);
    }

    @GET
    @Path("{plan}/glossary")
    @PermitAll
    @Operation(
            operationId = "listGlossary",
            summary = "Terms the plan explains",
            description = "By printed number, in other words than the plan's.")
    @APIResponse(
            responseCode = "200",
            description = "A page of terms",
            content = @Content(schema = @Schema(implementation = GlossaryPage.class)))
    public Response glossary(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        List<GlossaryTerm> terms = catalog.visible(plan).document().glossary();
        return Pages.response(Listing.page(terms, each -> String.valueOf(each.number()), limit, cursor), uri);
    }

    @GET
    @Path("{plan}/historical-figures")
    @PermitAll
    @Operation(
            operationId = "listHistoricalFigures",
            summary = "Past figures of the plan's prose",
            description = "Part of the document: not observations, never assessed, not in the counts.")
    @APIResponse(
            responseCode = "200",
            description = "A page of past figures",
            content = @Content(schema = @Schema(implementation = HistoricalFigurePage.class)))
    public Response historicalFigures(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        List<HistoricalFigure> figures = catalog.visible(plan).document().historicalFigures();
        return Pages.response(Listing.page(figures, HistoricalFigure::id, limit, cursor), uri);
    }
}
