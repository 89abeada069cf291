package org.planmonitor.projects.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.PermitAll;
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
import org.planmonitor.projects.packformat.PackCalendar;

/** The official calendar by which due dates are counted. */
@Path("/projects/v1/plans/{plan}/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendar", description = "工作日历 · The official calendar by which due dates are counted")
class CalendarResource {

    /** A page of years. */
    record CalendarPage(List<PackCalendar> items, @Nullable String next) {}

    private static final int LONGEST_TERM = 1_000;

    private final Announcements announcements;
    private final Terms terms;

    CalendarResource(Announcements announcements, Terms terms) {
        this.announcements = announcements;
        this.terms = terms;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCalendar",
            summary = "The years that are announced",
            description = "With their public holidays and the weekends that are worked for them. 已公布的节假日与调休安排。")
    @APIResponse(
            responseCode = "200",
            description = "A page of years",
            content = @Content(schema = @Schema(implementation = CalendarPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(OrdinalCursor.page(announcements.list(plan), cursor, Limits.of(limit)), uri);
    }

    @GET
    @Path("/due-date")
    @PermitAll
    @Operation(
            operationId = "countWorkingDays",
            summary = "The day so many working days behind another",
            description =
                    "The first day is not counted. official is false when a year on the way is not announced yet and was"
                            + " counted in ordinary weeks. 按工作日推算到期日。")
    @APIResponse(responseCode = "200", description = "The day")
    @APIResponse(responseCode = "400", description = "A parameter is missing, unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Terms.Due due(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "The day to count from", example = "2025-09-30") @Nullable String from,
            @RestQuery @Parameter(description = "Working days, 0 to 1000", example = "3") @Nullable Integer days) {
        if (days == null || days < 0 || days > LONGEST_TERM) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "days", "OUT_OF_RANGE", new Text("应为 0 至 1000", "A number from 0 to 1000 is expected")));
        }
        return terms.due(plan, day(from), days);
    }

    @GET
    @Path("/{year}")
    @PermitAll
    @Operation(
            operationId = "getCalendar",
            summary = "The calendar of a year",
            description = "Its holidays and the weekends that are worked for them. 某年的节假日与调休安排。")
    @APIResponse(
            responseCode = "200",
            description = "The year",
            content = @Content(schema = @Schema(implementation = PackCalendar.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or the year is no number")
    @APIResponse(responseCode = "404", description = "No such plan, or the year is not announced")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year", example = "2025") int year,
            @Context HttpHeaders headers) {
        Announcements.Kept kept = announcements.one(plan, year);
        return Conditional.get(headers, kept.tag(), kept.calendar());
    }

    @PUT
    @Path("/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("calendar:write")
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "* for a year that is not announced; If-Match with its ETag to announce it anew",
            example = "*")
    @Operation(
            operationId = "announceCalendar",
            summary = "Announce the calendar of a year",
            description = "Due dates that were counted before stay as they are; new ones follow it. 公布某年的节假日与调休安排。")
    @APIResponse(
            responseCode = "200",
            description = "Announced anew",
            content = @Content(schema = @Schema(implementation = PackCalendar.class)))
    @APIResponse(
            responseCode = "201",
            description = "Announced",
            content = @Content(schema = @Schema(implementation = PackCalendar.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not announce calendars")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "412", description = "The year is not in the state that was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "A day does not exist, lies in another year or is said twice")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match: *")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year", example = "2027") int year,
            @Context HttpHeaders headers,
            PackCalendar calendar) {
        Announcements.Kept kept = announcements.put(plan, year, calendar, WriteCondition.of(headers));
        return Response.status(kept.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(kept.calendar())
                .header(HttpHeaders.ETAG, kept.tag().quoted())
                .build();
    }

    private static LocalDate day(@Nullable String written) {
        try {
            if (written != null) {
                return LocalDate.parse(written);
            }
        } catch (DateTimeException _) {
            // told below
        }
        throw ProblemException.invalid(ProblemError.parameter(
                "from", "DATE_FORMAT", new Text("应为日期:2025-09-30", "A day is expected: 2025-09-30")));
    }
}
