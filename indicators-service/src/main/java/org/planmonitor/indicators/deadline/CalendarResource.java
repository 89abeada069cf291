package org.planmonitor.indicators.deadline;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.listing.Listing;
import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.paging.Pages;

/** The plan's calendar over HTTP. */
@Path("/indicators/v1/plans/{plan}/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "deadlines",
        description = "报送时限 · Deadlines: who reports what until when, and which days count as working days.")
@APIResponse(responseCode = "400", description = "A parameter or a body that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan, or not visible; or the year has not been set yet")
class CalendarResource {

    private final Calendars calendars;

    CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    /** A page of years. */
    record CalendarPage(List<CalendarYear> items, @Nullable String next) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listCalendarYears",
            summary = "Holidays and worked weekends",
            description = "Every year that is known, with who has set it. A year that is not known yet is counted by"
                    + " its weekends alone. 节假日与调休。")
    @APIResponse(
            responseCode = "200",
            description = "A page of years",
            content = @Content(schema = @Schema(implementation = CalendarPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(
                Listing.page(calendars.years(plan), each -> String.valueOf(each.year()), limit, cursor), uri);
    }

    @GET
    @Path("{year}")
    @PermitAll
    @Operation(
            operationId = "getCalendarYear",
            summary = "Holidays and worked weekends of a year",
            description = "某年的节假日与调休，附规划管理员修改时须送回的 ETag。 With the ETag that a planner sends back to change it.")
    @APIResponse(
            responseCode = "200",
            description = "The year",
            content = @Content(schema = @Schema(implementation = CalendarYear.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year", example = "2026") int year,
            @Context HttpHeaders headers) {
        CalendarYear found = calendars.year(plan, year);
        return Conditional.get(headers, EntityTag.of(found), found);
    }

    @PUT
    @Path("{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("calendar:write")
    @Operation(
            operationId = "putCalendarYear",
            summary = "Set the holidays and worked weekends of a year",
            description = "Deadlines are counted by it from now on. If-Match with the ETag that was read;"
                    + " If-None-Match: * for a year that is not known yet. 维护工作日历。")
    @APIResponse(
            responseCode = "200",
            description = "The year as it stands now",
            content = @Content(schema = @Schema(implementation = CalendarYear.class)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Without the permission calendar:write")
    @APIResponse(responseCode = "412", description = "The year is not what If-Match names")
    @APIResponse(responseCode = "422", description = "Days of another year, twice, or no weekend days")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year", example = "2027") int year,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "The year",
                            required = true,
                            content = @Content(schema = @Schema(implementation = CalendarYearBody.class)))
                    CalendarYearBody body) {
        CalendarYear after = calendars.put(plan, year, WriteCondition.of(headers), body);
        return Response.ok(after)
                .header(HttpHeaders.ETAG, EntityTag.of(after).quoted())
                .build();
    }
}
