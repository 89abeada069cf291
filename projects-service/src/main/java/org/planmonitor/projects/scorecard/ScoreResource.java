package org.planmonitor.projects.scorecard;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;

/** Yearly figures of zones and the scorecards made of them. */
@Path("/projects/v1/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "zones")
class ScoreResource {

    private final Scorecards cards;
    private final WriteScores writing;

    ScoreResource(Scorecards cards, WriteScores writing) {
        this.cards = cards;
        this.writing = writing;
    }

    @GET
    @Path("/zone-scorecard")
    @PermitAll
    @Operation(
            operationId = "listZoneCards",
            summary = "The scorecards of zones in a year",
            description =
                    "What each zone yields and uses for each mu: tax, output, energy, emissions, each with the figure and the area it is"
                            + " divided from. Rank and class only where the plan has a rule. For those who may see figures of money."
                            + " 亩均效益评价。")
    @APIResponse(
            responseCode = "200",
            description = "A page of zones",
            content = @Content(schema = @Schema(implementation = ZoneCardPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range, or year is missing")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible, or money is not disclosed")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response cards(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "The year of the figures", example = "2024", required = true) @Nullable
                    Integer year,
            @RestQuery("class") @Parameter(description = "Code of a class", example = "development-zones") @Nullable
                    String zoneClass,
            @RestQuery @Parameter(description = "As known at this instant", example = "2026-11-01T00:00:00Z") @Nullable
                    String asOf,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        if (year == null) {
            throw ProblemException.invalid(
                    ProblemError.parameter("year", "REQUIRED", new Text("须指明年度", "A year is needed")));
        }
        return Pages.response(
                cards.page(plan, year, zoneClass, asOf, OrdinalCursor.decode(cursor), Limits.of(limit)), uri);
    }

    @GET
    @Path("/zones/{code}/figures")
    @PermitAll
    @Operation(
            operationId = "listZoneFigures",
            summary = "The yearly figures of a zone",
            description = "By year, each in its newest version. For those who may see figures of money. 园区年度数据。")
    @APIResponse(
            responseCode = "200",
            description = "A page of years",
            content = @Content(schema = @Schema(implementation = ZoneFiguresPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or zone, or not visible, or money is not disclosed")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response years(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the zone", example = "logistics-qingxu") String code,
            @RestQuery @Parameter(description = "As known at this instant") @Nullable String asOf,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(cards.years(plan, code, asOf, OrdinalCursor.decode(cursor), Limits.of(limit)), uri);
    }

    @GET
    @Path("/zones/{code}/figures/{year}")
    @PermitAll
    @Operation(
            operationId = "getZoneFigures",
            summary = "The figures of a zone and a year",
            description = "With area, units, source and version. For those who may see figures of money. 园区某年数据。")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = Figures.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or asOf is no instant")
    @APIResponse(
            responseCode = "404",
            description = "No such plan, zone or year, not visible, not known then, or money is not disclosed")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the zone", example = "logistics-qingxu") String code,
            @RestPath @Parameter(description = "The year", example = "2024") int year,
            @RestQuery @Parameter(description = "As known at this instant") @Nullable String asOf,
            @Context HttpHeaders headers) {
        Figures figures = cards.one(plan, code, year, asOf);
        return Conditional.get(headers, figures.tag(), figures);
    }

    @GET
    @Path("/zones/{code}/figures/{year}/versions")
    @PermitAll
    @Operation(
            operationId = "listZoneFigureVersions",
            summary = "The versions of a zone's figures of a year",
            description = "Oldest first, each with why it replaced the one before. 园区数据的各个版本。")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content = @Content(schema = @Schema(implementation = ZoneFiguresPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(
            responseCode = "404",
            description = "No such plan, zone or year, or not visible, or money is not disclosed")
    public Response versions(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the zone", example = "logistics-qingxu") String code,
            @RestPath @Parameter(description = "The year", example = "2024") int year,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(cards.versions(plan, code, year, OrdinalCursor.decode(cursor), Limits.of(limit)), uri);
    }

    @PUT
    @Path("/zones/{code}/figures/{year}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("zone:report")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the figures that were read; If-None-Match: * for a new year",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putZoneFigures",
            summary = "Report a zone's figures of a year",
            description =
                    "Whole; the version before stays readable and answers what is asked as of then. A correction says why."
                            + " 填报园区年度数据。")
    @APIResponse(
            responseCode = "200",
            description = "Written; the figures",
            content = @Content(schema = @Schema(implementation = Figures.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new year; the figures",
            content = @Content(schema = @Schema(implementation = Figures.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The zone lies in another region than the committee's")
    @APIResponse(responseCode = "404", description = "No such plan or zone, or not visible")
    @APIResponse(responseCode = "412", description = "The figures are not as they were read")
    @APIResponse(responseCode = "422", description = "A year to come, or a correction without a reason")
    @APIResponse(responseCode = "428", description = "If-Match and If-None-Match are missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the zone", example = "logistics-qingxu") String code,
            @RestPath @Parameter(description = "The year", example = "2024") int year,
            @Context HttpHeaders headers,
            FiguresRequest request) {
        WriteScores.Put put = writing.put(plan, code, year, request.checked(), WriteCondition.of(headers));
        Figures figures = put.figures();
        return Conditional.put(put.created(), URI.create(figures.href()), figures.tag(), figures);
    }

    /** Names the page's type for the document. */
    record ZoneCardPage(List<Card> items, @Nullable String next) {}

    /** The same. */
    record ZoneFiguresPage(List<Figures> items, @Nullable String next) {}
}
