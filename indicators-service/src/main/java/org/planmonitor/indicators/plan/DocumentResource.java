package org.planmonitor.indicators.plan;

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

import org.planmonitor.indicators.listing.Dated;
import org.planmonitor.indicators.listing.PageQuery;
import org.planmonitor.kit.conditional.EntityTag;

/** The plan as a document over HTTP: headings, terms, past figures. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan, or not visible, or not known at asOf")
@APIResponse(responseCode = "422", description = "asOf lies in the future")
class DocumentResource {

    private final PlanReads reads;

    DocumentResource(PlanReads reads) {
        this.reads = reads;
    }

    /** A page of terms. */
    record GlossaryPage(List<GlossaryTerm> items, @Nullable String next, Instant asOf) {}

    /** A page of past figures. */
    record HistoricalFigurePage(
            List<HistoricalFigure> items, @Nullable String next, Instant asOf) {}

    @GET
    @Path("{plan}/structure")
    @PermitAll
    @Operation(
            operationId = "getStructure",
            summary = "The plan's headings",
            description = "规划的章节标题：各章及其节、表格、专栏与附录。 Chapters with their sections, tables, boxes and the annex.")
    @APIResponse(
            responseCode = "200",
            description = "The headings",
            content = @Content(schema = @Schema(implementation = StructureView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response structure(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("asOf")
                    @Parameter(
                            description = "As it stood at this instant; now when absent",
                            example = "2026-06-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        PlanAsOf standing = reads.visible(plan, asOf);
        StructureView view = StructureView.of(standing.plan());
        return Dated.one(headers, EntityTag.of(view), view, standing.asOf());
    }

    @GET
    @Path("{plan}/glossary")
    @PermitAll
    @Operation(
            operationId = "listGlossary",
            summary = "Terms the plan explains",
            description = "规划解释的名词，按印刷编号排列，措辞不同于规划原文。 By printed number, in other words than the plan's.")
    @APIResponse(
            responseCode = "200",
            description = "A page of terms",
            content = @Content(schema = @Schema(implementation = GlossaryPage.class)))
    public Response glossary(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        PlanAsOf standing = reads.visible(plan, page);
        List<GlossaryTerm> terms = standing.plan().document().glossary();
        return Dated.page(terms, each -> String.valueOf(each.number()), each -> each, page, standing.asOf(), uri);
    }

    @GET
    @Path("{plan}/historical-figures")
    @PermitAll
    @Operation(
            operationId = "listHistoricalFigures",
            summary = "Past figures of the plan's prose",
            description = "规划正文中的历史数值：属于文件内容，不是观测值，从不评估，也不计入统计数。 Part of the document: not observations, never"
                    + " assessed, not in the counts.")
    @APIResponse(
            responseCode = "200",
            description = "A page of past figures",
            content = @Content(schema = @Schema(implementation = HistoricalFigurePage.class)))
    public Response historicalFigures(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        PlanAsOf standing = reads.visible(plan, page);
        List<HistoricalFigure> figures = standing.plan().document().historicalFigures();
        return Dated.page(figures, HistoricalFigure::id, each -> each, page, standing.asOf(), uri);
    }
}
